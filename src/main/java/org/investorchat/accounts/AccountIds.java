package org.investorchat.accounts;

import java.util.Set;
import java.util.regex.Pattern;

/** Says what an account may be called. */
final class AccountIds {

  /** The marks that an id may hold besides letters and digits. */
  static final String MARKS = ". - _ @";

  private static final Pattern ID = Pattern.compile("[a-z0-9._@-]{1,64}");

  /** Stand for somebody or nobody elsewhere: in the audit trail, as authors, in filters. */
  private static final Set<String> RESERVED =
      Set.of(AccountEvents.SYSTEM, AccountEvent.NOBODY, "assistant", "visitor", "none", "me");

  private AccountIds() {}

  static boolean isWellFormed(String id) {
    return ID.matcher(id).matches();
  }

  static boolean isReserved(String id) {
    return RESERVED.contains(id);
  }

  /**
   * Returns {@code id}.
   *
   * @throws IllegalArgumentException naming {@code setting} when no account may be called so
   */
  static String require(String setting, String id) {
    if (!isWellFormed(id) || isReserved(id)) {
      throw new IllegalArgumentException(
          setting
              + ": an id must have 1 to 64 characters of a-z, 0-9 and . - _ @ and be none of "
              + String.join(", ", RESERVED)
              + ", got "
              + id);
    }
    return id;
  }
}
