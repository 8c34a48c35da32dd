package org.investorchat.channels.standard;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.RawRequest;
import tools.jackson.databind.JsonNode;

/** Reads what integrators send. */
final class MessageReader {

  private static final int MOST_CHARACTERS = 200;
  private static final Pattern KIND = Pattern.compile("[a-z0-9_-]{1,32}");

  private final String account;

  MessageReader(String account) {
    this.account = account;
  }

  /** Returns the message in {@code request}; empty when it is an event of another kind. */
  Optional<Inbound> read(RawRequest request) {
    var event = request.json();
    var data = event.path("data");
    return switch (text(event.path("type"), "type")) {
      case "message.created" -> Optional.of(inbound(request, data, words(data)));
      case "conversation.started" -> Optional.of(inbound(request, data, new Content.Arrived()));
      default -> Optional.empty();
    };
  }

  private static Content words(JsonNode data) {
    if (data.has("kind") && !data.has("text")) {
      String kind = text(data.path("kind"), "data.kind");
      if (!KIND.matcher(kind).matches()) {
        throw DeliveryRefused.wrong("data.kind");
      }
      return new Content.Other(kind);
    }
    return new Content.Text(text(data.path("text"), "data.text"));
  }

  private Inbound inbound(RawRequest request, JsonNode data, Content content) {
    String id = request.requiredHeader(WebhookSignature.ID);
    var at = Long.parseLong(request.requiredHeader(WebhookSignature.TIMESTAMP));
    var from =
        new Party(
            id(data.path("conversationId"), "data.conversationId"),
            data.path("sender").path("id").isMissingNode()
                ? ""
                : id(data.path("sender").path("id"), "data.sender.id"));
    var locale = RequestedLanguage.ofLocale(data.at("/sender/locale").asString(null));
    return new Inbound(
        id, from.address(account, id), Instant.ofEpochSecond(at), content, locale.orElse(null));
  }

  private static String id(JsonNode node, String field) {
    String id = text(node, field);
    if (id.length() > MOST_CHARACTERS || id.chars().anyMatch(Character::isISOControl)) {
      throw DeliveryRefused.wrong(field);
    }
    return id;
  }

  private static String text(JsonNode node, String field) {
    return node.stringValueOpt()
        .filter(it -> !it.isBlank())
        .orElseThrow(() -> DeliveryRefused.wrong(field));
  }
}
