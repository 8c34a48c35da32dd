package org.investorchat.channels.dingtalk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.AllowedHosts;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.databind.JsonNode;

/** Reads the messages to a robot, from one person or, where it is mentioned, from a group. */
final class RobotMessages {

  /** Hint: the address for replies. */
  static final String WEBHOOK = "webhook";

  /** Hint: until when it takes them, in milliseconds since 1970. */
  static final String UNTIL = "until";

  /** Hint: id of the person in their organisation; missing for people of another. */
  static final String STAFF = "staff";

  /** Hint: the group, where it is one. */
  static final String GROUP = "group";

  private final String account;
  private final AllowedHosts hosts;
  private final Instant now;

  /**
   * Creates a reader.
   *
   * @param account id of the account
   * @param hosts where addresses for replies may lead
   * @param now for what does not say when it was
   */
  RobotMessages(String account, AllowedHosts hosts, Instant now) {
    this.account = account;
    this.hosts = hosts;
    this.now = now;
  }

  /**
   * Returns the message; empty where it is not meant for the robot.
   *
   * @throws DeliveryRefused when it cannot be read, or replies would go elsewhere
   */
  Optional<Inbound> read(JsonNode message) {
    boolean group = required(message, "conversationType").equals("2");
    if (group && !message.path("isInAtList").asBoolean(true)) {
      return Optional.empty();
    }
    String id = required(message, "msgId");
    return Optional.of(
        new Inbound(id, address(message, group), at(message), content(message), null));
  }

  private Address address(JsonNode message, boolean group) {
    Map<String, String> hints = new HashMap<>(webhook(message));
    String staff = message.path("senderStaffId").asString("");
    if (!staff.isEmpty()) {
      hints.put(STAFF, staff);
    }
    String sender = required(message, "senderId");
    if (!group) {
      return new Address(DingTalkChannel.NAME, account, sender, hints);
    }
    String conversation = required(message, "conversationId");
    hints.put(GROUP, conversation);
    return new Address(DingTalkChannel.NAME, account, conversation + "/" + sender, hints);
  }

  private Map<String, String> webhook(JsonNode message) {
    String address = message.path("sessionWebhook").asString("");
    if (address.isEmpty()) {
      return Map.of();
    }
    if (hosts.allowed(address).isEmpty()) {
      throw DeliveryRefused.wrong("sessionWebhook");
    }
    Map<String, String> hints = new HashMap<>(Map.of(WEBHOOK, address));
    hints.put(UNTIL, String.valueOf(message.path("sessionWebhookExpiredTime").asLong(0)));
    return hints;
  }

  private Instant at(JsonNode message) {
    long at = message.path("createAt").asLong(0);
    return at > 0 ? Instant.ofEpochMilli(at) : now;
  }

  private static Content content(JsonNode message) {
    String kind = required(message, "msgtype");
    return switch (kind) {
      case "text" -> words(message.at("/text/content").asString(""), new Content.Arrived());
      case "richText" -> words(richText(message), new Content.Other(kind));
      default -> new Content.Other(kind);
    };
  }

  /** A mention of the robot is not in the text, but the space after it is. */
  private static Content words(String text, Content none) {
    return text.isBlank() ? none : new Content.Text(text.strip());
  }

  private static String richText(JsonNode message) {
    return message.at("/content/richText").values().stream()
        .map(it -> it.path("text").asString(""))
        .collect(Collectors.joining());
  }

  private static String required(JsonNode message, String field) {
    String value = message.path(field).asString("");
    if (value.isBlank()) {
      throw DeliveryRefused.wrong(field);
    }
    return value;
  }
}
