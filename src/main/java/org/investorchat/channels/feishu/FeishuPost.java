package org.investorchat.channels.feishu;

import org.investorchat.messaging.LinkedText;
import org.investorchat.messaging.LinkedText.Run;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text as Feishu's message type {@code post}: lines of words and links, which it shows as they
 * are. In the type {@code text} what people or documents write could be markup.
 */
final class FeishuPost {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final ObjectNode post = MAPPER.createObjectNode();
  private final ArrayNode lines;
  private ArrayNode line;

  private FeishuPost() {
    // The only language it is in, so it is shown to readers of all.
    var content = post.putObject("zh_cn").put("title", "");
    lines = content.putArray("content");
    line = lines.addArray();
  }

  /** Returns the content of the message, JSON in a string. */
  static String of(String marked) {
    var post = new FeishuPost();
    LinkedText.runs(marked).forEach(post::add);
    post.fill();
    return post.post.toString();
  }

  private void add(Run run) {
    switch (run) {
      case Run.Link it ->
          line.addObject().put("tag", "a").put("text", it.label()).put("href", it.url());
      case Run.Words it -> add(it.text().split("\n", -1));
    }
  }

  private void add(String[] words) {
    for (int i = 0; i < words.length; i++) {
      if (i > 0) {
        fill();
        line = lines.addArray();
      }
      if (!words[i].isEmpty()) {
        line.addObject().put("tag", "text").put("text", words[i]);
      }
    }
  }

  /** A line must not be empty. */
  private void fill() {
    if (line.isEmpty()) {
      line.addObject().put("tag", "text").put("text", " ");
    }
  }
}
