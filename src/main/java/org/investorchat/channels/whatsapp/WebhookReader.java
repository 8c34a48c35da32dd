package org.investorchat.channels.whatsapp;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.investorchat.channels.whatsapp.WhatsAppSettings.Account;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.databind.JsonNode;

/** Reads a webhook of Meta, which may hold several messages at several numbers. */
final class WebhookReader {

  /** Kinds that nobody waits for an answer to. */
  private static final Set<String> IGNORED = Set.of("reaction", "system");

  private static final String FIRST_TIME = "request_welcome";

  private final Account app;

  WebhookReader(Account app) {
    this.app = app;
  }

  /** Returns the messages in {@code webhook}, in order; receipts are none. */
  List<Inbound> read(JsonNode webhook) {
    return each(webhook, "entry")
        .flatMap(it -> each(it, "changes"))
        .filter(it -> it.path("field").asString("").equals("messages"))
        .map(it -> it.path("value"))
        .filter(it -> app.numbers().contains(number(it)))
        .flatMap(value -> each(value, "messages").flatMap(it -> read(number(value), it).stream()))
        .toList();
  }

  private static Stream<JsonNode> each(JsonNode node, String field) {
    return node.path(field).values().stream();
  }

  private static String number(JsonNode value) {
    return value.at("/metadata/phone_number_id").asString("");
  }

  private Optional<Inbound> read(String number, JsonNode message) {
    return content(message)
        .map(
            it ->
                new Inbound(
                    required(message, "id"),
                    new Place(number, required(message, "from")).address(app.id()),
                    at(message),
                    it,
                    null));
  }

  private static Optional<Content> content(JsonNode message) {
    String type = required(message, "type");
    return switch (type) {
      case "text" -> words(message, "/text/body");
      case "button" -> words(message, "/button/text");
      case "interactive" ->
          words(message, "/interactive/button_reply/title")
              .or(() -> words(message, "/interactive/list_reply/title"))
              .or(() -> Optional.of(new Content.Other(type)));
      case FIRST_TIME -> Optional.of(new Content.Arrived());
      default -> IGNORED.contains(type) ? Optional.empty() : Optional.of(new Content.Other(type));
    };
  }

  private static Optional<Content> words(JsonNode message, String place) {
    return message.at(place).stringValueOpt().map(Content.Text::new);
  }

  private static Instant at(JsonNode message) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(required(message, "timestamp")));
    } catch (NumberFormatException | DateTimeException e) {
      throw DeliveryRefused.wrong("timestamp");
    }
  }

  private static String required(JsonNode message, String field) {
    return message
        .path(field)
        .stringValueOpt()
        .filter(it -> !it.isBlank())
        .orElseThrow(() -> DeliveryRefused.wrong(field));
  }
}
