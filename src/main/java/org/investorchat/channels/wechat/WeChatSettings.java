package org.investorchat.channels.wechat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.SealedEnvelope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Official Accounts at WeChat.
 *
 * @param api where WeChat's API is
 * @param textLimit the most a message may have, in bytes of UTF-8
 * @param mostParts the most messages that one answer may take
 * @param tolerance how far a delivery's time may be from ours, either way
 * @param deliveryTimeout how long WeChat waits for a response before it delivers again
 */
@ConfigurationProperties(prefix = "channels.wechat", ignoreUnknownFields = false)
record WeChatSettings(
    URI api,
    int textLimit,
    int mostParts,
    Duration tolerance,
    Duration deliveryTimeout,
    @DefaultValue List<Account> accounts) {

  WeChatSettings {
    accounts = List.copyOf(accounts);
    if (!tolerance.isPositive() || !deliveryTimeout.isPositive()) {
      throw new IllegalArgumentException(
          "channels.wechat.tolerance and delivery-timeout must be > 0");
    }
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(WeChatChannel.NAME, accounts, Account::id);
  }

  /** Returns the account that a request for a token is about. */
  Account account(String id) {
    return byId().get(id);
  }

  /**
   * An account.
   *
   * @param token what deliveries are signed with: one, or two while it is changed
   * @param encodingAesKey what they are sealed with: one, or two while it is changed
   * @param appSecret what access tokens are given for; empty for an account that may not send
   * @param customerService whether the account may send customer-service messages
   * @param plainMode whether deliveries that are not sealed are taken, for trying things out
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue("") String appId,
      @DefaultValue List<String> token,
      @DefaultValue List<String> encodingAesKey,
      @DefaultValue("") String appSecret,
      @DefaultValue("true") boolean customerService,
      @DefaultValue("false") boolean plainMode) {

    private static final Pattern APP_ID = Pattern.compile("wx[0-9A-Za-z]{8,30}");
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z]{3,32}");
    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z_-]{16,128}");

    Account {
      token = List.copyOf(token);
      encodingAesKey = List.copyOf(encodingAesKey);
      AccountRules.of(WeChatChannel.NAME, id)
          .matches("app-id", appId, APP_ID, "be the AppID, which begins with wx")
          .secrets("token", token, TOKEN.asMatchPredicate(), "have 3 to 32 letters and digits")
          .secrets(
              "encoding-aes-key",
              encodingAesKey,
              SealedEnvelope::isKey,
              "have 43 characters of base64")
          .check(
              "app-secret",
              SECRET.matcher(appSecret).matches() || (appSecret.isEmpty() && !customerService),
              "be the AppSecret, which customer-service messages need");
    }

    SealedEnvelope envelope(RandomGenerator random) {
      return new SealedEnvelope(token, encodingAesKey, appId, random);
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
