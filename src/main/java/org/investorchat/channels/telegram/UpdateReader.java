package org.investorchat.channels.telegram;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.channels.telegram.TelegramSettings.Account;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.databind.JsonNode;

/** Reads what Telegram calls an update. */
final class UpdateReader {

  /** What people send beside text, as the Bot API names it. */
  private static final Set<String> OTHER_KINDS =
      Set.of(
          "animation",
          "audio",
          "contact",
          "dice",
          "document",
          "game",
          "location",
          "paid_media",
          "photo",
          "poll",
          "sticker",
          "story",
          "venue",
          "video",
          "video_note",
          "voice");

  private static final Set<String> PRESENT = Set.of("member", "administrator");
  private static final Pattern START = Pattern.compile("/start(\\s.*)?", Pattern.DOTALL);

  private final Account bot;
  private final Addressing addressing;

  UpdateReader(Account bot) {
    this.bot = bot;
    addressing = new Addressing(bot);
  }

  /** Returns the message in {@code update}; empty when there is none to answer. */
  Optional<Inbound> read(JsonNode update) {
    String id = Chat.number(update, "update_id");
    if (update.path("message").isObject()) {
      return message(id, update.path("message"));
    }
    return update.path("my_chat_member").isObject()
        ? arrival(id, update.path("my_chat_member"))
        : Optional.empty();
  }

  private Optional<Inbound> message(String id, JsonNode message) {
    var from = message.path("from");
    if (!from.path("id").isIntegralNumber() || from.path("is_bot").asBoolean(false)) {
      return Optional.empty();
    }
    return content(message).map(it -> inbound(id, Chat.of(bot.id(), message), message, it));
  }

  private Optional<Content> content(JsonNode message) {
    var chat = message.path("chat");
    if (Chat.isPrivate(chat) || (Chat.isGroup(chat) && addressing.isForBot(message))) {
      return message.path("text").isString()
          ? Optional.of(words(addressing.without(message)))
          : OTHER_KINDS.stream().filter(message::has).findFirst().map(Content.Other::new);
    }
    return Optional.empty();
  }

  /** Nothing beside its name is said to a bot by who does not know what it is for. */
  private static Content words(String text) {
    return text.isEmpty() || START.matcher(text).matches()
        ? new Content.Arrived()
        : new Content.Text(text);
  }

  /** A group has let the bot in; people who talk to it alone begin with {@code /start}. */
  private Optional<Inbound> arrival(String id, JsonNode change) {
    var chat = change.path("chat");
    return Chat.isGroup(chat)
            && isPresent(change.path("new_chat_member"))
            && !isPresent(change.path("old_chat_member"))
        ? Optional.of(inbound(id, Chat.group(bot.id(), chat), change, new Content.Arrived()))
        : Optional.empty();
  }

  private static boolean isPresent(JsonNode member) {
    return PRESENT.contains(member.path("status").asString(""));
  }

  private static Inbound inbound(String id, Address from, JsonNode event, Content content) {
    var at = Instant.ofEpochSecond(event.path("date").asLong(0));
    var locale =
        RequestedLanguage.ofLocale(event.path("from").path("language_code").asString(null));
    return new Inbound(id, from, at, content, locale.orElse(null));
  }
}
