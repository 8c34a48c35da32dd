package org.investorchat.channels.teams;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.databind.JsonNode;

/** Reads the activities that Teams tells a bot of: messages, and people who meet it first. */
final class Activities {

  /** Hint: the address that replies go to. */
  static final String SERVICE = "service";

  /** Hint: the conversation, with its thread where it is a team's channel. */
  static final String CONVERSATION = "conversation";

  /** Hint: the message that is replied to. */
  static final String ACTIVITY = "activity";

  private final String account;
  private final Instant now;

  /**
   * Creates a reader.
   *
   * @param account id of the account
   * @param now for what does not say when it was
   */
  Activities(String account, Instant now) {
    this.account = account;
    this.now = now;
  }

  /** Returns what is to be answered; empty for anything else. */
  Optional<Inbound> read(JsonNode activity) {
    return switch (activity.path("type").asString("")) {
      case "message" -> message(activity);
      case "conversationUpdate" -> arrived(activity);
      default -> Optional.empty();
    };
  }

  private Optional<Inbound> message(JsonNode activity) {
    var mention = new BotMention(activity);
    if (!isPersonal(activity) && !mention.isThere()) {
      return Optional.empty();
    }
    String id = required(activity, "id");
    var hints = hints(activity);
    hints.put(ACTIVITY, id);
    return Optional.of(
        new Inbound(
            conversation(activity) + "/" + id,
            address(activity, required(activity.path("from"), "id"), hints),
            at(activity),
            content(mention.without(), activity),
            RequestedLanguage.ofLocale(activity.path("locale").asString(null)).orElse(null)));
  }

  private static Content content(String words, JsonNode activity) {
    if (!words.isBlank()) {
      return new Content.Text(words.strip());
    }
    var attachments = activity.path("attachments");
    return attachments.isEmpty()
        ? new Content.Arrived()
        : new Content.Other(attachments.path(0).path("contentType").asString("attachment"));
  }

  /** Whoever is added to a team is not greeted before all of it. The id is the same each time. */
  private Optional<Inbound> arrived(JsonNode activity) {
    String bot = activity.at("/recipient/id").asString("");
    boolean somebody =
        activity.path("membersAdded").values().stream()
            .anyMatch(it -> !it.path("id").asString(bot).equals(bot));
    if (!somebody || !isPersonal(activity)) {
      return Optional.empty();
    }
    String conversation = conversation(activity);
    var from = address(activity, conversation, hints(activity));
    return Optional.of(
        new Inbound("arrived/" + conversation, from, at(activity), new Content.Arrived(), null));
  }

  private static boolean isPersonal(JsonNode activity) {
    return activity.at("/conversation/conversationType").asString("personal").equals("personal")
        && !activity.at("/conversation/isGroup").asBoolean(false);
  }

  private static String conversation(JsonNode activity) {
    return required(activity.path("conversation"), "id");
  }

  private static Map<String, String> hints(JsonNode activity) {
    Map<String, String> hints = new HashMap<>();
    hints.put(SERVICE, required(activity, "serviceUrl"));
    hints.put(CONVERSATION, conversation(activity));
    return hints;
  }

  /** In a team's channel each thread is a conversation; people stay the same in all of them. */
  private Address address(JsonNode activity, String person, Map<String, String> hints) {
    String conversation = conversation(activity);
    String channel = conversation.replaceFirst(";messageid=.*", "");
    return new Address(
        TeamsChannel.NAME,
        account,
        isPersonal(activity) ? conversation : channel + "/" + person,
        hints);
  }

  private Instant at(JsonNode activity) {
    try {
      return OffsetDateTime.parse(activity.path("timestamp").asString("")).toInstant();
    } catch (DateTimeParseException e) {
      return now;
    }
  }

  private static String required(JsonNode object, String field) {
    String value = object.path(field).asString("");
    if (value.isBlank()) {
      throw DeliveryRefused.wrong(field);
    }
    return value;
  }
}
