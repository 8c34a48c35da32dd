package org.investorchat.channels.teams;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.Accounts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bots at Teams, and the Bot Framework they are registered with.
 *
 * @param openidConfiguration where the framework says which keys it signs with
 * @param issuer as whom it signs
 * @param login where tokens for sending are given
 * @param scope what they are asked for
 * @param hosts of the addresses that messages come from and replies go to
 * @param textLimit the most a message may have, in UTF-16 code units
 * @param mostParts the most messages that one answer may take
 */
@ConfigurationProperties(prefix = "channels.teams", ignoreUnknownFields = false)
record TeamsSettings(
    URI openidConfiguration,
    String issuer,
    URI login,
    String scope,
    List<String> hosts,
    int textLimit,
    int mostParts,
    @DefaultValue List<Account> accounts) {

  TeamsSettings {
    hosts = List.copyOf(hosts);
    accounts = List.copyOf(accounts);
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(TeamsChannel.NAME, accounts, Account::id);
  }

  /**
   * A bot.
   *
   * @param appId its Microsoft App ID
   * @param appSecret a client secret of it, which only sending needs
   * @param tenant of the organisation it is registered in; {@code botframework.com} for a bot of
   *     several
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue("") String appId,
      @DefaultValue("") String appSecret,
      @DefaultValue("botframework.com") String tenant) {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final Pattern SECRET = Pattern.compile("\\S{16,200}");
    private static final Pattern TENANT = Pattern.compile("[0-9A-Za-z.-]{3,100}");

    Account {
      AccountRules.of(TeamsChannel.NAME, id)
          .matches("app-id", appId, UUID, "be the Microsoft App ID")
          .matches("app-secret", appSecret, SECRET, "have 16 to 200 characters")
          .matches("tenant", tenant, TENANT, "be the id or the domain of a tenant");
    }

    /** Returns nothing of its secret. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
