package org.investorchat.channels.dingtalk;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.Accounts;
import org.investorchat.messaging.SealedEnvelope;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Robots at DingTalk.
 *
 * @param api where its API is
 * @param hosts of the addresses for replies that come with messages
 * @param textLimit the most a message may have, in bytes of UTF-8
 * @param mostParts the most messages that one answer may take
 */
@ConfigurationProperties(prefix = "channels.dingtalk", ignoreUnknownFields = false)
record DingTalkSettings(
    URI api,
    List<String> hosts,
    int textLimit,
    int mostParts,
    @DefaultValue List<Account> accounts) {

  DingTalkSettings {
    hosts = List.copyOf(hosts);
    accounts = List.copyOf(accounts);
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(DingTalkChannel.NAME, accounts, Account::id);
  }

  /**
   * The robot of an app.
   *
   * @param appKey the app's Client ID
   * @param appSecret the app's Client Secret: one, or two while it is changed, the first being used
   * @param robotCode the robot's; empty where it is the app key, as it mostly is
   * @param eventToken what events are signed with, one or two; empty where the app gets none
   * @param eventAesKey what events are encrypted with, one or two
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue("") String appKey,
      @DefaultValue List<String> appSecret,
      @DefaultValue("") String robotCode,
      @DefaultValue List<String> eventToken,
      @DefaultValue List<String> eventAesKey) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Pattern CODE = Pattern.compile("|[A-Za-z0-9_-]{4,64}");
    private static final Pattern SECRET = Pattern.compile("\\S{16,128}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{3,64}");

    Account {
      appSecret = List.copyOf(appSecret);
      eventToken = List.copyOf(eventToken);
      eventAesKey = List.copyOf(eventAesKey);
      robotCode = robotCode.isEmpty() ? appKey : robotCode;
      var rules =
          AccountRules.of(DingTalkChannel.NAME, id)
              .matches("app-key", appKey, KEY, "be the app's Client ID")
              .matches("robot-code", robotCode, CODE, "be empty or the robot's code")
              .secrets(
                  "app-secret",
                  appSecret,
                  SECRET.asMatchPredicate(),
                  "have 16 to 128 characters without spaces");
      if (!eventToken.isEmpty() || !eventAesKey.isEmpty()) {
        rules
            .secrets("event-token", eventToken, TOKEN.asMatchPredicate(), "have letters and digits")
            .secrets("event-aes-key", eventAesKey, SealedEnvelope::isKey, "have 43 characters");
      }
    }

    boolean getsEvents() {
      return !eventToken.isEmpty();
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
