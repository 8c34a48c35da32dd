package org.investorchat.channels.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.channels.telegram.TelegramSettings.Account;
import tools.jackson.databind.JsonNode;

/** Tells whether a message in a group is meant for the bot, and leaves its name out. */
final class Addressing {

  private final Account bot;
  private final Pattern command;

  Addressing(Account bot) {
    this.bot = bot;
    command =
        Pattern.compile(
            "(/[a-z0-9_]{1,32})(@" + bot.username() + ")?(?![@\\w])(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** Returns whether it is a command, names the bot, or replies to it. */
  boolean isForBot(JsonNode message) {
    return message.at("/reply_to_message/from/id").asLong(0) == bot.botId()
        || command.matcher(text(message)).matches()
        || mentions(message).findAny().isPresent();
  }

  /** Returns the text without the bot's name. */
  String without(JsonNode message) {
    var text = new StringBuilder(text(message));
    for (var mention : lastFirst(message)) {
      text.delete(start(mention), end(mention));
    }
    var command = this.command.matcher(text.toString().strip());
    return command.matches() ? command.group(1) + command.group(3) : text.toString().strip();
  }

  private List<JsonNode> lastFirst(JsonNode message) {
    return mentions(message).sorted(Comparator.comparingInt(Addressing::start).reversed()).toList();
  }

  private Stream<JsonNode> mentions(JsonNode message) {
    String text = text(message);
    return message.path("entities").values().stream()
        .filter(it -> start(it) >= 0 && start(it) <= end(it) && end(it) <= text.length())
        .filter(it -> isOfBot(it, text.substring(start(it), end(it))));
  }

  private boolean isOfBot(JsonNode entity, String words) {
    return switch (entity.path("type").asString("")) {
      case "mention" -> words.equalsIgnoreCase("@" + bot.username());
      case "text_mention" -> entity.at("/user/id").asLong(0) == bot.botId();
      default -> false;
    };
  }

  /** Offsets count UTF-16 code units, as Java does. */
  private static int start(JsonNode entity) {
    return entity.path("offset").asInt(-1);
  }

  private static int end(JsonNode entity) {
    return start(entity) + entity.path("length").asInt(0);
  }

  private static String text(JsonNode message) {
    return message.path("text").asString("");
  }
}
