package org.investorchat.channels.feishu;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.Accounts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Apps at Feishu or Lark.
 *
 * @param textLimit the most a message may have, in characters
 * @param mostParts the most messages that one answer may take
 */
@ConfigurationProperties(prefix = "channels.feishu", ignoreUnknownFields = false)
record FeishuSettings(int textLimit, int mostParts, @DefaultValue List<Account> accounts) {

  FeishuSettings {
    accounts = List.copyOf(accounts);
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(FeishuChannel.NAME, accounts, Account::id);
  }

  /**
   * An app.
   *
   * @param api where its API is: Feishu and Lark are two
   * @param encryptKey what deliveries are signed and encrypted with: one, or two while it is
   *     changed
   * @param verificationToken what each delivery holds: one, or two while it is changed
   * @param botOpenId the bot's id in mentions; empty where a mention of any bot is meant for it
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue("https://open.feishu.cn") URI api,
      @DefaultValue("") String appId,
      @DefaultValue("") String appSecret,
      @DefaultValue List<String> encryptKey,
      @DefaultValue List<String> verificationToken,
      @DefaultValue("") String botOpenId) {

    private static final Pattern APP = Pattern.compile("cli_[A-Za-z0-9]{8,40}");
    private static final Pattern OPEN_ID = Pattern.compile("|ou_[A-Za-z0-9_-]{1,64}");
    private static final Pattern SECRET = Pattern.compile("\\S{8,128}");
    private static final String RULE = "have 8 to 128 characters without spaces";

    Account {
      encryptKey = List.copyOf(encryptKey);
      verificationToken = List.copyOf(verificationToken);
      Predicate<String> isSecret = SECRET.asMatchPredicate();
      AccountRules.of(FeishuChannel.NAME, id)
          .matches("app-id", appId, APP, "be the App ID, which begins with cli_")
          .matches("app-secret", appSecret, SECRET, RULE)
          .secrets("encrypt-key", encryptKey, isSecret, RULE)
          .secrets("verification-token", verificationToken, isSecret, RULE)
          .matches("bot-open-id", botOpenId, OPEN_ID, "be empty or begin with ou_");
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
