package org.investorchat.channels.line;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.databind.JsonNode;

/** Reads a webhook of LINE, which may hold several events, or none when LINE tries the address. */
final class EventReader {

  /** Events of an account that somebody else answers for at the time. */
  private static final String STANDBY = "standby";

  private final String account;

  EventReader(String account) {
    this.account = account;
  }

  /** Returns the messages in {@code webhook}, in order. */
  List<Inbound> read(JsonNode webhook) {
    if (!webhook.path("events").isArray()) {
      throw DeliveryRefused.wrong("events");
    }
    return webhook.path("events").values().stream()
        .filter(it -> !it.path("mode").asString("").equals(STANDBY))
        .flatMap(it -> inbound(it).stream())
        .toList();
  }

  private Optional<Inbound> inbound(JsonNode event) {
    return content(event)
        .map(
            it ->
                new Inbound(
                    required(event, "webhookEventId"),
                    Recipient.of(event).address(account, event),
                    Instant.ofEpochMilli(event.path("timestamp").asLong(0)),
                    it,
                    null));
  }

  private static Optional<Content> content(JsonNode event) {
    return switch (required(event, "type")) {
      case "message" -> message(event);
      case "follow", "join" -> Optional.of(new Content.Arrived());
      default -> Optional.empty();
    };
  }

  private static Optional<Content> message(JsonNode event) {
    var message = event.path("message");
    boolean alone = required(event.path("source"), "type").equals("user");
    if (!alone && mentionsOfUs(message).findAny().isEmpty()) {
      return Optional.empty();
    }
    String type = required(message, "type");
    return Optional.of(type.equals("text") ? words(message) : new Content.Other(type));
  }

  /** Nothing beside its name is said to an account by who does not know what it is for. */
  private static Content words(JsonNode message) {
    String text = withoutUs(message);
    return text.isEmpty() ? new Content.Arrived() : new Content.Text(text);
  }

  private static String withoutUs(JsonNode message) {
    var text = new StringBuilder(required(message, "text"));
    mentionsOfUs(message)
        .sorted(Comparator.comparingInt(EventReader::start).reversed())
        .filter(it -> start(it) >= 0 && start(it) <= end(it) && end(it) <= text.length())
        .toList()
        .forEach(it -> text.delete(start(it), end(it)));
    return text.toString().strip();
  }

  private static Stream<JsonNode> mentionsOfUs(JsonNode message) {
    return message.at("/mention/mentionees").values().stream()
        .filter(it -> it.path("isSelf").asBoolean(false));
  }

  /** Places count UTF-16 code units, as Java does. */
  private static int start(JsonNode mention) {
    return mention.path("index").asInt(-1);
  }

  private static int end(JsonNode mention) {
    return start(mention) + mention.path("length").asInt(0);
  }

  static String required(JsonNode node, String field) {
    return node.path(field)
        .stringValueOpt()
        .filter(it -> !it.isBlank())
        .orElseThrow(() -> DeliveryRefused.wrong(field));
  }
}
