package org.investorchat.messaging;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Checks the settings of an account. What it throws names the key that is wrong, never its value,
 * which may be a secret.
 */
public final class AccountRules {

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
  private static final int MOST_SECRETS = 2;

  private final String prefix;

  private AccountRules(String prefix) {
    this.prefix = prefix;
  }

  /** Returns the rules of the account {@code id}, which may not be named otherwise. */
  public static AccountRules of(String channel, String id) {
    String accounts = "channels." + channel + ".accounts";
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          accounts + ": an id must have 1 to 32 characters of a-z, 0-9 and -");
    }
    return new AccountRules(accounts + "[" + id + "].");
  }

  /**
   * Checks a value.
   *
   * @param rule what it must be or have, such as {@code "have 32 characters"}
   */
  public AccountRules check(String key, boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(prefix + key + " must " + rule);
    }
    return this;
  }

  /** Checks that a value looks like what it is. */
  public AccountRules matches(String key, String value, Pattern pattern, String rule) {
    return check(key, pattern.matcher(value).matches(), rule);
  }

  /** Checks that there is a secret, or two while it is changed, and that each is well-formed. */
  public AccountRules secrets(
      String key, List<String> secrets, Predicate<String> isOne, String rule) {
    check(
        key, !secrets.isEmpty() && secrets.size() <= MOST_SECRETS, "be one, or two while changed");
    return check(key, secrets.stream().allMatch(isOne), rule);
  }
}
