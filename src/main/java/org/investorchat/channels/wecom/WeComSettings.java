package org.investorchat.channels.wecom;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.investorchat.messaging.Accounts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Applications at WeCom.
 *
 * @param api where WeCom's API is
 * @param textLimit the most a message may have, in bytes of UTF-8
 * @param mostParts the most messages that one answer may take
 * @param tolerance how far a delivery's time may be from ours, either way
 * @param duplicateCheck for how long WeCom drops a message with the words of one before
 */
@ConfigurationProperties(prefix = "channels.wecom", ignoreUnknownFields = false)
record WeComSettings(
    URI api,
    int textLimit,
    int mostParts,
    Duration tolerance,
    Duration duplicateCheck,
    @DefaultValue List<Account> accounts) {

  private static final Duration LONGEST_CHECK = Duration.ofHours(4);

  WeComSettings {
    accounts = List.copyOf(accounts);
    if (!tolerance.isPositive()) {
      throw new IllegalArgumentException("channels.wecom.tolerance must be > 0");
    }
    if (duplicateCheck.isNegative() || duplicateCheck.compareTo(LONGEST_CHECK) > 0) {
      throw new IllegalArgumentException("channels.wecom.duplicate-check must be 0s to 4h");
    }
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(WeComChannel.NAME, accounts, Account::id);
  }

  /**
   * An application.
   *
   * @param agentId its number
   * @param token what deliveries are signed with: one, or two while it is changed
   * @param encodingAesKey what they are sealed with: one, or two while it is changed
   * @param secret what access tokens are given for
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue("") String corpId,
      @DefaultValue("0") long agentId,
      @DefaultValue List<String> token,
      @DefaultValue List<String> encodingAesKey,
      @DefaultValue("") String secret)
      implements WeComAccount {

    Account {
      token = List.copyOf(token);
      encodingAesKey = List.copyOf(encodingAesKey);
      new WeComRules(WeComChannel.NAME, id)
          .check(corpId, token, encodingAesKey, secret)
          .check("agent-id", agentId > 0, "be the application's AgentId, a number");
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
