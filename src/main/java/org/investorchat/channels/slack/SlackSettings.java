package org.investorchat.channels.slack;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.Accounts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Workspaces at Slack.
 *
 * @param api where the Web API is
 * @param textLimit the most a message may have, in characters
 * @param mostParts the most messages that one answer may take
 */
@ConfigurationProperties(prefix = "channels.slack", ignoreUnknownFields = false)
record SlackSettings(URI api, int textLimit, int mostParts, @DefaultValue List<Account> accounts) {

  SlackSettings {
    accounts = List.copyOf(accounts);
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(SlackChannel.NAME, accounts, Account::id);
  }

  /**
   * A workspace that the app is installed in. An app that is in several is several accounts with
   * the same signing secret, and Slack delivers for all of them to one.
   *
   * @param team id of the workspace
   * @param signingSecret the app's: one, or two while it is changed
   * @param botToken what the workspace gave the app
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue("") String team,
      @DefaultValue List<String> signingSecret,
      @DefaultValue("") String botToken) {

    private static final Pattern TEAM = Pattern.compile("[TE][A-Z0-9]{5,20}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9]{16,128}");
    private static final Pattern TOKEN = Pattern.compile("xoxb-[A-Za-z0-9-]{8,200}");

    Account {
      signingSecret = List.copyOf(signingSecret);
      AccountRules.of(SlackChannel.NAME, id)
          .matches("team", team, TEAM, "be the workspace's id, which begins with T")
          .matches("bot-token", botToken, TOKEN, "be the Bot User OAuth Token, xoxb-…")
          .secrets(
              "signing-secret",
              signingSecret,
              SECRET.asMatchPredicate(),
              "have 16 to 128 letters and digits");
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
