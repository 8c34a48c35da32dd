package org.investorchat.channels.line;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.investorchat.messaging.Address;
import tools.jackson.databind.JsonNode;

/**
 * Where an answer goes. In groups people are told apart where LINE tells who wrote.
 *
 * @param to id of a person, a group or a room
 * @param correspondent the same, and in groups who wrote
 */
record Recipient(String to, String correspondent) {

  private static final String TO = "to";
  private static final String REPLY_TOKEN = "reply-token";
  private static final String SENT_AT = "sent-at";

  /** Returns who is answered to {@code event}. */
  static Recipient of(JsonNode event) {
    var source = event.path("source");
    String user = source.path("userId").asString("");
    return switch (EventReader.required(source, "type")) {
      case "group" -> among(EventReader.required(source, "groupId"), user);
      case "room" -> among(EventReader.required(source, "roomId"), user);
      default -> alone(EventReader.required(source, "userId"));
    };
  }

  private static Recipient alone(String user) {
    return new Recipient(user, user);
  }

  private static Recipient among(String group, String user) {
    return new Recipient(group, user.isEmpty() ? group : group + "/" + user);
  }

  /** Returns the address, with what a reply to {@code event} needs. */
  Address address(String account, JsonNode event) {
    Map<String, String> hints = new HashMap<>(Map.of(TO, to));
    event
        .path("replyToken")
        .stringValueOpt()
        .ifPresent(
            it -> {
              hints.put(REPLY_TOKEN, it);
              hints.put(SENT_AT, Long.toString(event.path("timestamp").asLong(0)));
            });
    return new Address(LineChannel.NAME, account, correspondent, hints);
  }

  /** Returns {@code address} without the token, which is good for one answer alone. */
  static Address withoutToken(Address address) {
    var hints = new HashMap<>(address.hints());
    hints.remove(REPLY_TOKEN);
    return new Address(address.channel(), address.account(), address.correspondent(), hints);
  }

  /** Returns whom a message is pushed to. */
  static String in(Address address) {
    return address.hint(TO).orElse(address.correspondent());
  }

  /** Returns the token that a reply can be sent with; empty when it is older than {@code life}. */
  static Optional<String> replyToken(Address address, Instant now, Duration life) {
    return address
        .hint(REPLY_TOKEN)
        .filter(_ -> address.hint(SENT_AT).filter(it -> isWithin(it, now, life)).isPresent());
  }

  private static boolean isWithin(String sentAt, Instant now, Duration life) {
    try {
      return now.isBefore(Instant.ofEpochMilli(Long.parseLong(sentAt)).plus(life));
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    }
  }

  /** Returns nothing that tells who it is. */
  @Override
  public String toString() {
    return "Recipient[]";
  }
}
