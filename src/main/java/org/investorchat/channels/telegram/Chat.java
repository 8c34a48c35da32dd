package org.investorchat.channels.telegram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.DeliveryRefused;
import tools.jackson.databind.JsonNode;

/** Where in Telegram something was written. In groups people are told apart. */
final class Chat {

  private static final String ID = "chat";
  private static final String TOPIC = "topic";
  private static final String QUESTION = "question";

  private Chat() {}

  static boolean isPrivate(JsonNode chat) {
    return chat.path("type").asString("").equals("private");
  }

  /** Returns whether it is one where people talk with each other. */
  static boolean isGroup(JsonNode chat) {
    return chat.path("type").asString("").endsWith("group");
  }

  /** Returns the address of whoever wrote {@code message}. */
  static Address of(String account, JsonNode message) {
    var chat = message.path("chat");
    String id = number(chat, "id");
    if (isPrivate(chat)) {
      return new Address(TelegramChannel.NAME, account, id, Map.of(ID, id));
    }
    Map<String, String> hints = new HashMap<>(Map.of(ID, id));
    hints.put(QUESTION, number(message, "message_id"));
    if (message.path("is_topic_message").asBoolean(false)) {
      hints.put(TOPIC, number(message, "message_thread_id"));
    }
    String correspondent = id + "/" + number(message.path("from"), "id");
    return new Address(TelegramChannel.NAME, account, correspondent, hints);
  }

  /** Returns the address of a group as such. */
  static Address group(String account, JsonNode chat) {
    String id = number(chat, "id");
    return new Address(TelegramChannel.NAME, account, id, Map.of(ID, id));
  }

  /**
   * Returns a field that is a whole number.
   *
   * @throws DeliveryRefused when it is none
   */
  static String number(JsonNode node, String field) {
    if (!node.path(field).canConvertToLong()) {
      throw DeliveryRefused.wrong(field);
    }
    return Long.toString(node.path(field).asLong());
  }

  /** Returns the id of the chat, which may be negative. */
  static long idIn(Address address) {
    return Long.parseLong(address.hint(ID).orElse(address.correspondent()));
  }

  /** Returns the topic of a group that has topics. */
  static Optional<Long> topicIn(Address address) {
    return address.hint(TOPIC).map(Long::valueOf);
  }

  /** Returns the message that is replied to, in groups. */
  static Optional<Long> questionIn(Address address) {
    return address.hint(QUESTION).map(Long::valueOf);
  }
}
