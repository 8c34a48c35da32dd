package org.investorchat.channels.slack;

import org.investorchat.messaging.LinkedText;
import org.investorchat.messaging.LinkedText.Run;
import org.investorchat.messaging.Posting;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as chat.postMessage takes it. The text is a block of words and links, which Slack shows
 * as they are; in its mrkdwn there is no way to write an asterisk or an underline. What
 * notifications show is mrkdwn, which {@link LinkedText} writes.
 */
final class SlackMessage {

  private static final JsonMapper MAPPER = new JsonMapper();

  private SlackMessage() {}

  /** Returns the message in JSON. */
  static String of(Posting posting) {
    var to = posting.to();
    var message =
        MAPPER
            .createObjectNode()
            .put("channel", to.hint(SlackEvents.CHANNEL).orElse(to.correspondent()))
            .put("text", posting.text())
            .put("unfurl_links", false)
            .put("unfurl_media", false);
    to.hint(SlackEvents.THREAD).ifPresent(it -> message.put("thread_ts", it));
    var elements = elements(message);
    LinkedText.runs(posting.text()).forEach(it -> add(elements, it));
    return message.toString();
  }

  private static ArrayNode elements(ObjectNode message) {
    return message
        .putArray("blocks")
        .addObject()
        .put("type", "rich_text")
        .putArray("elements")
        .addObject()
        .put("type", "rich_text_section")
        .putArray("elements");
  }

  private static void add(ArrayNode elements, Run run) {
    switch (run) {
      case Run.Words it -> elements.addObject().put("type", "text").put("text", it.text());
      case Run.Link it ->
          elements.addObject().put("type", "link").put("url", it.url()).put("text", it.label());
    }
  }
}
