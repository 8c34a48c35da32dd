package org.investorchat.channels.whatsapp;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.Accounts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Apps at Meta that have WhatsApp.
 *
 * @param api where the Graph API is
 * @param version of the Graph API, such as {@code v25.0}
 * @param textLimit the most a message may have, in characters
 * @param mostParts the most messages that one answer may take
 */
@ConfigurationProperties(prefix = "channels.whatsapp", ignoreUnknownFields = false)
record WhatsAppSettings(
    URI api, String version, int textLimit, int mostParts, @DefaultValue List<Account> accounts) {

  private static final Pattern VERSION = Pattern.compile("v\\d{1,3}\\.\\d");

  WhatsAppSettings {
    accounts = List.copyOf(accounts);
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "channels.whatsapp.version must be such as v25.0, got " + version);
    }
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(WhatsAppChannel.NAME, accounts, Account::id);
  }

  /**
   * An app.
   *
   * @param appSecret what Meta signs with: one, or two while it is changed
   * @param verifyToken what was entered beside the webhook's address
   * @param accessToken of a system user, to send with
   * @param numbers ids of the telephone numbers that are answered at, as Meta has them
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue List<String> appSecret,
      @DefaultValue("") String verifyToken,
      @DefaultValue("") String accessToken,
      @DefaultValue List<String> numbers) {

    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{16,256}");
    private static final Pattern ACCESS = Pattern.compile("[\\x21-\\x7e]{32,1024}");
    private static final Pattern NUMBER = Pattern.compile("\\d{5,20}");

    Account {
      appSecret = List.copyOf(appSecret);
      numbers = List.copyOf(numbers);
      AccountRules.of(WhatsAppChannel.NAME, id)
          .secrets(
              "app-secret", appSecret, SECRET.asMatchPredicate(), "have 32 hex digits of 0-9, a-f")
          .matches("verify-token", verifyToken, TOKEN, "have 16 to 256 characters without spaces")
          .matches("access-token", accessToken, ACCESS, "be an access token without spaces")
          .check("numbers", !numbers.isEmpty(), "name at least one number's id")
          .check(
              "numbers",
              numbers.stream().allMatch(NUMBER.asMatchPredicate()),
              "be ids of numbers, which are digits");
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
