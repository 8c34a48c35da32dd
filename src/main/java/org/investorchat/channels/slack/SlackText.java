package org.investorchat.channels.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.investorchat.messaging.LinkedText;

/**
 * What a message says, out of Slack's mrkdwn: {@code &}, {@code <} and {@code >} are escaped, and
 * mentions and links stand in angle brackets. The bot's own name is left out.
 */
final class SlackText {

  private static final Pattern BRACKETS = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  private final String mrkdwn;
  private final String own;

  /**
   * Creates a text.
   *
   * @param bot id of the bot's user; empty when it is not known, so that no mention is left out
   */
  SlackText(String mrkdwn, String bot) {
    this.mrkdwn = mrkdwn;
    own = "@" + bot;
  }

  boolean mentionsBot() {
    return BRACKETS.matcher(mrkdwn).results().anyMatch(it -> it.group(1).equals(own));
  }

  /** Returns it as its writer sees it, without the mention of the bot. */
  String words() {
    String plain = BRACKETS.matcher(mrkdwn).replaceAll(it -> Matcher.quoteReplacement(shown(it)));
    return LinkedText.plain(plain).strip();
  }

  private String shown(MatchResult brackets) {
    String target = brackets.group(1);
    String label = brackets.group(2) == null ? "" : brackets.group(2);
    if (target.equals(own)) {
      return "";
    }
    return switch (target.isEmpty() ? ' ' : target.charAt(0)) {
      case '@' -> "@" + (label.isEmpty() ? target.substring(1) : label);
      case '#' -> "#" + (label.isEmpty() ? target.substring(1) : label);
      case '!' -> label.isEmpty() ? "@" + target.substring(1) : label;
      default -> label.isEmpty() ? target : label;
    };
  }
}
