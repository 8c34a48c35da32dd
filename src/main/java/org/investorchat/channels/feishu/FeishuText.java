package org.investorchat.channels.feishu;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Inbound.Content;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a message of version 2.0 says: names in the place of mentions, the bot's left out. */
final class FeishuText {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern MENTION = Pattern.compile("@_user_\\d{1,4}");

  private final JsonNode message;
  private final String bot;
  private final Map<String, String> names = new HashMap<>();
  private boolean mentionsBot;

  /**
   * Reads the mentions.
   *
   * @param bot open id of the bot; empty where any bot is meant
   */
  FeishuText(JsonNode message, String bot) {
    this.message = message;
    this.bot = bot;
    message.path("mentions").values().forEach(this::addName);
  }

  private void addName(JsonNode mention) {
    boolean ofBot = isOfBot(mention);
    mentionsBot |= ofBot;
    names.put(
        mention.path("key").asString(""), ofBot ? "" : "@" + mention.path("name").asString(""));
  }

  private boolean isOfBot(JsonNode mention) {
    return bot.isEmpty()
        ? mention.path("mentioned_type").asString("").equals("bot")
        : mention.at("/id/open_id").asString("").equals(bot);
  }

  boolean mentionsBot() {
    return mentionsBot;
  }

  /** Returns what it says, or of what kind it is. */
  Content content() {
    String kind = message.path("message_type").asString("");
    return switch (kind) {
      case "text" -> words(named(body().path("text").asString("")), kind);
      case "post" -> words(post(body()), kind);
      default -> new Content.Other(kind);
    };
  }

  /** Returns words as content: no words are a picture in a post, or a mention and nothing else. */
  static Content words(String text, String kind) {
    if (!text.isBlank()) {
      return new Content.Text(text.strip());
    }
    return kind.equals("post") ? new Content.Other(kind) : new Content.Arrived();
  }

  /** The content is JSON within JSON. */
  private JsonNode body() {
    try {
      return MAPPER.readTree(message.path("content").asString(""));
    } catch (JacksonException e) {
      throw DeliveryRefused.wrong("event.message.content");
    }
  }

  private String post(JsonNode post) {
    String lines =
        post.path("content").values().stream()
            .map(line -> line.values().stream().map(this::element).collect(Collectors.joining()))
            .collect(Collectors.joining("\n"));
    return post.path("title").asString("") + "\n" + lines;
  }

  private String element(JsonNode element) {
    return switch (element.path("tag").asString("")) {
      case "text", "a", "md", "code_block" -> named(element.path("text").asString(""));
      case "at" -> named(element.path("user_id").asString(""));
      default -> "";
    };
  }

  private String named(String text) {
    return MENTION.matcher(text).replaceAll(it -> Matcher.quoteReplacement(name(it.group())));
  }

  private String name(String key) {
    return names.getOrDefault(key, key);
  }
}
