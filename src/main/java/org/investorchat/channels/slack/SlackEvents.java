package org.investorchat.channels.slack;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Slack's Events API tells of a workspace: messages to the bot alone, and those that
 * mention it. The latter come twice where the app listens to both kinds of event, so a message is
 * known by its channel and time, not by the event.
 */
final class SlackEvents {

  /** Hint: where the message stands. */
  static final String CHANNEL = "channel";

  /** Hint: the thread that is answered in. */
  static final String THREAD = "thread";

  /** Kinds of message that people write; all others are Slack's own or changes. */
  private static final Set<String> WRITTEN = Set.of("", "file_share", "thread_broadcast");

  private final String account;
  private final JsonNode event;
  private final SlackText text;

  /**
   * Creates a reader.
   *
   * @param account id of the account
   */
  SlackEvents(String account, JsonNode delivery) {
    this.account = account;
    event = delivery.path("event");
    text =
        new SlackText(
            event.path("text").asString(""), delivery.at("/authorizations/0/user_id").asString(""));
  }

  /** Returns the workspace whose app is told. */
  static String team(JsonNode delivery) {
    return delivery.at("/authorizations/0/team_id").asString(delivery.path("team_id").asString(""));
  }

  /** Returns what is to be answered; empty for anything else. */
  Optional<Inbound> read() {
    return isWritten() && isForBot() ? Optional.of(message()) : Optional.empty();
  }

  private boolean isWritten() {
    return WRITTEN.contains(event.path("subtype").asString(""))
        && event.path("bot_id").asString("").isEmpty()
        && !event.path("user").asString("").isEmpty();
  }

  private boolean isForBot() {
    return switch (event.path("type").asString("")) {
      case "app_mention" -> true;
      case "message" -> isDirect() || text.mentionsBot();
      default -> false;
    };
  }

  private boolean isDirect() {
    return event.path("channel_type").asString("").equals("im");
  }

  private Inbound message() {
    String channel = required("channel");
    String at = required("ts");
    return new Inbound(channel + "/" + at, address(channel, at), time(at), content(), null);
  }

  /** In a channel people are told apart, and answered in a thread; alone only in one of theirs. */
  private Address address(String channel, String at) {
    Map<String, String> hints = new HashMap<>(Map.of(CHANNEL, channel));
    String thread = event.path("thread_ts").asString(isDirect() ? "" : at);
    if (!thread.isEmpty()) {
      hints.put(THREAD, thread);
    }
    String user = required("user");
    String correspondent = isDirect() ? user : channel + "/" + user;
    return new Address(SlackChannel.NAME, account, correspondent, hints);
  }

  private Content content() {
    String words = text.words();
    if (!words.isBlank()) {
      return new Content.Text(words);
    }
    return event.path("files").isEmpty() ? new Content.Arrived() : new Content.Other("file");
  }

  /** A time is seconds and, after a dot, what tells messages of one second apart. */
  private static Instant time(String at) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(at.split("\\.", 2)[0]));
    } catch (NumberFormatException | DateTimeException e) {
      throw DeliveryRefused.wrong("event.ts");
    }
  }

  private String required(String field) {
    String value = event.path(field).asString("");
    if (value.isBlank()) {
      throw DeliveryRefused.wrong("event." + field);
    }
    return value;
  }
}
