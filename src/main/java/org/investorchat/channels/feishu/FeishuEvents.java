package org.investorchat.channels.feishu;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.investorchat.channels.feishu.FeishuSettings.Account;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.databind.JsonNode;

/** Reads events of an app, of version 2.0 or 1.0: messages to the bot, and who meets it first. */
final class FeishuEvents {

  /** Hint: the message that is replied to. */
  static final String MESSAGE = "message";

  /** Hint: the group, where it is one. */
  static final String GROUP = "group";

  private final Account account;
  private final Instant now;

  /**
   * Creates a reader.
   *
   * @param now for what does not say when it was
   */
  FeishuEvents(Account account, Instant now) {
    this.account = account;
    this.now = now;
  }

  /** Returns what is to be answered; empty for anything else. */
  Optional<Inbound> read(JsonNode delivery) {
    var event = delivery.path("event");
    return switch (delivery.at("/header/event_type").asString(event.path("type").asString(""))) {
      case "im.message.receive_v1" -> message(event);
      case "im.chat.access_event.bot_p2p_chat_entered_v1" -> entered(event);
      case "message" -> oldMessage(event);
      case "p2p_chat_create" -> created(event);
      default -> Optional.empty();
    };
  }

  private Optional<Inbound> message(JsonNode event) {
    var message = event.path("message");
    var text = new FeishuText(message, account.botOpenId());
    boolean group = !message.path("chat_type").asString("").equals("p2p");
    boolean byUser = event.at("/sender/sender_type").asString("").equals("user");
    if (!byUser || (group && !text.mentionsBot())) {
      return Optional.empty();
    }
    String id = required(message, "message_id");
    String sender = required(event.at("/sender/sender_id"), "open_id");
    var from = address(sender, id, group ? required(message, "chat_id") : "");
    return Optional.of(inbound(id, from, at(message.path("create_time")), text.content()));
  }

  private Optional<Inbound> oldMessage(JsonNode event) {
    boolean group = event.path("chat_type").asString("").equals("group");
    if (group && !event.path("is_mention").asBoolean(false)) {
      return Optional.empty();
    }
    String id = required(event, "open_message_id");
    var from =
        address(required(event, "open_id"), id, group ? required(event, "open_chat_id") : "");
    return Optional.of(inbound(id, from, now, oldContent(event)));
  }

  private static Content oldContent(JsonNode event) {
    String kind = event.path("msg_type").asString("");
    String text = event.path("text_without_at_bot").asString("");
    return switch (kind) {
      case "text", "post" -> FeishuText.words(text, kind);
      default -> new Content.Other(kind);
    };
  }

  /** The chat is entered each time it is opened, but only the first time without a message. */
  private Optional<Inbound> entered(JsonNode event) {
    return event.path("last_message_id").asString("").isEmpty()
        ? Optional.of(arrived(event, required(event.at("/operator_id"), "open_id")))
        : Optional.empty();
  }

  private Optional<Inbound> created(JsonNode event) {
    return Optional.of(arrived(event, required(event.path("user"), "open_id")));
  }

  /** The same id however often and in whichever version it is told: one greeting. */
  private Inbound arrived(JsonNode event, String sender) {
    String id = "entered/" + required(event, "chat_id");
    return inbound(
        id, Address.of(FeishuChannel.NAME, account.id(), sender), now, new Content.Arrived());
  }

  /** In a group people are told apart. */
  private Address address(String sender, String message, String group) {
    Map<String, String> hints = new HashMap<>(Map.of(MESSAGE, message));
    if (group.isEmpty()) {
      return new Address(FeishuChannel.NAME, account.id(), sender, hints);
    }
    hints.put(GROUP, group);
    return new Address(FeishuChannel.NAME, account.id(), group + "/" + sender, hints);
  }

  private static Inbound inbound(String id, Address from, Instant at, Content content) {
    return new Inbound(id, from, at, content, null);
  }

  private Instant at(JsonNode milliseconds) {
    long at = milliseconds.asLong(0);
    return at > 0 ? Instant.ofEpochMilli(at) : now;
  }

  private static String required(JsonNode object, String field) {
    String value = object.path(field).asString("");
    if (value.isBlank()) {
      throw DeliveryRefused.wrong("event." + field);
    }
    return value;
  }
}
