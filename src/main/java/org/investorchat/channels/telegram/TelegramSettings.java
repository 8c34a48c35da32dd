package org.investorchat.channels.telegram;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.Accounts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bots at Telegram.
 *
 * @param api where the Bot API is
 * @param textLimit the most a message may have, in UTF-16 code units
 * @param mostParts the most messages that one answer may take
 */
@ConfigurationProperties(prefix = "channels.telegram", ignoreUnknownFields = false)
record TelegramSettings(
    URI api, int textLimit, int mostParts, @DefaultValue List<Account> accounts) {

  TelegramSettings {
    accounts = List.copyOf(accounts);
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(TelegramChannel.NAME, accounts, Account::id);
  }

  /**
   * A bot.
   *
   * @param botToken as BotFather gave it
   * @param username as BotFather has it, without {@code @}
   * @param secretToken what {@code setWebhook} was told: one, or two while it is changed
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue("") String botToken,
      @DefaultValue("") String username,
      @DefaultValue List<String> secretToken) {

    private static final Pattern TOKEN = Pattern.compile("(\\d{5,20}):[A-Za-z0-9_-]{30,64}");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]{3,32}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{24,256}");

    Account {
      secretToken = List.copyOf(secretToken);
      AccountRules.of(TelegramChannel.NAME, id)
          .matches("bot-token", botToken, TOKEN, "be a number, a colon and 35 characters")
          .matches("username", username, USERNAME, "be the bot's name without @")
          .secrets(
              "secret-token",
              secretToken,
              SECRET.asMatchPredicate(),
              "have 24 to 256 characters of A-Z, a-z, 0-9, _ and -");
    }

    /** Returns the bot's id among Telegram's users, which its token begins with. */
    long botId() {
      return Long.parseLong(botToken.substring(0, botToken.indexOf(':')));
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
