package org.investorchat.channels.teams;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The mention of the bot in a message, as Teams puts it: {@code <at>} and an entity of its own. */
final class BotMention {

  private final String text;
  private final List<String> mentions;

  BotMention(JsonNode activity) {
    String bot = activity.at("/recipient/id").asString("");
    text = activity.path("text").asString("");
    mentions =
        activity.path("entities").values().stream()
            .filter(it -> it.path("type").asString("").equals("mention"))
            .filter(it -> it.at("/mentioned/id").asString("").equals(bot))
            .map(it -> it.path("text").asString(""))
            .toList();
  }

  boolean isThere() {
    return !mentions.isEmpty();
  }

  /** Returns the text without it; names of others stay, without their brackets. */
  String without() {
    String rest = text;
    for (String mention : mentions) {
      rest = rest.replace(mention, "");
    }
    return rest.replaceAll("<at(?: [^>]*)?>([^<]*)</at>", "@$1");
  }
}
