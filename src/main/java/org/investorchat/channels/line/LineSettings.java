package org.investorchat.channels.line;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.Accounts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Official accounts at LINE.
 *
 * @param api where the Messaging API is
 * @param textLimit the most a message may have, in UTF-16 code units
 * @param mostParts the most messages that one answer may take, which go in one call
 * @param replyTime how long after a message its reply token is used
 */
@ConfigurationProperties(prefix = "channels.line", ignoreUnknownFields = false)
record LineSettings(
    URI api,
    int textLimit,
    int mostParts,
    Duration replyTime,
    @DefaultValue List<Account> accounts) {

  private static final int MOST_IN_A_CALL = 5;

  LineSettings {
    accounts = List.copyOf(accounts);
    if (mostParts > MOST_IN_A_CALL) {
      throw new IllegalArgumentException(
          "channels.line.most-parts must be <= 5, which LINE takes in a call, got " + mostParts);
    }
    if (replyTime.isNegative()) {
      throw new IllegalArgumentException("channels.line.reply-time must be >= 0, got " + replyTime);
    }
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(LineChannel.NAME, accounts, Account::id);
  }

  /**
   * An official account.
   *
   * @param channelSecret what LINE signs with: one, or two while it is changed
   * @param accessToken a channel access token, to send with
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue List<String> channelSecret,
      @DefaultValue("") String accessToken) {

    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ACCESS = Pattern.compile("[A-Za-z0-9+/=._-]{32,1024}");

    Account {
      channelSecret = List.copyOf(channelSecret);
      AccountRules.of(LineChannel.NAME, id)
          .secrets(
              "channel-secret",
              channelSecret,
              SECRET.asMatchPredicate(),
              "have 32 hex digits of 0-9, a-f")
          .matches("access-token", accessToken, ACCESS, "be a channel access token");
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
