package org.investorchat.channels.wecom;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.investorchat.messaging.Accounts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Customer service at WeCom.
 *
 * @param api where WeCom's API is
 * @param textLimit the most a message may have, in bytes of UTF-8
 * @param mostParts the most messages that one answer may take
 * @param tolerance how far a delivery's time may be from ours, either way
 * @param oldest how old a message may be when it is fetched
 */
@ConfigurationProperties(prefix = "channels.wecom-kf", ignoreUnknownFields = false)
record WeComKfSettings(
    URI api,
    int textLimit,
    int mostParts,
    Duration tolerance,
    Duration oldest,
    @DefaultValue List<Account> accounts) {

  WeComKfSettings {
    accounts = List.copyOf(accounts);
    if (!tolerance.isPositive() || !oldest.isPositive()) {
      throw new IllegalArgumentException("channels.wecom-kf.tolerance and oldest must be > 0");
    }
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(WeComKfChannel.NAME, accounts, Account::id);
  }

  /**
   * The customer service of a corporation, with all its service accounts.
   *
   * @param token what deliveries are signed with: one, or two while it is changed
   * @param encodingAesKey what they are sealed with: one, or two while it is changed
   * @param secret what access tokens are given for
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue("") String corpId,
      @DefaultValue List<String> token,
      @DefaultValue List<String> encodingAesKey,
      @DefaultValue("") String secret)
      implements WeComAccount {

    Account {
      token = List.copyOf(token);
      encodingAesKey = List.copyOf(encodingAesKey);
      new WeComRules(WeComKfChannel.NAME, id).check(corpId, token, encodingAesKey, secret);
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
