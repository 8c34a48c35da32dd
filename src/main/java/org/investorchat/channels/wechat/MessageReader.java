package org.investorchat.channels.wechat;

import java.util.Optional;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.MessageFields;

/** Reads messages and events of people. */
final class MessageReader {

  /** What the key of a menu item begins with whose rest is a question. */
  private static final String QUESTION = "ask:";

  private MessageReader() {}

  /** Returns what is to be answered; empty for an event that wants no answer. */
  static Optional<Inbound> read(String account, MessageFields fields) {
    String kind = fields.required("MsgType");
    return content(kind, fields)
        .map(
            it ->
                new Inbound(
                    messageId(fields), from(account, fields), fields.time("CreateTime"), it, null));
  }

  private static Optional<Content> content(String kind, MessageFields fields) {
    return switch (kind) {
      case "event" -> event(fields);
      case "text" ->
          Optional.of(
              fields
                  .text("Content")
                  .<Content>map(Content.Text::new)
                  .orElseGet(() -> new Content.Other(kind)));
      default -> Optional.of(new Content.Other(kind));
    };
  }

  private static Optional<Content> event(MessageFields fields) {
    return switch (fields.required("Event")) {
      case "subscribe" -> Optional.of(new Content.Arrived());
      case "CLICK" ->
          fields
              .text("EventKey")
              .filter(it -> it.startsWith(QUESTION) && it.length() > QUESTION.length())
              .map(it -> new Content.Text(it.substring(QUESTION.length())));
      default -> Optional.empty();
    };
  }

  /** Events have no id: of one person there is one of a kind at a time. */
  private static String messageId(MessageFields fields) {
    return fields
        .text("MsgId")
        .orElseGet(
            () ->
                String.join(
                    ":",
                    fields.required("FromUserName"),
                    fields.required("CreateTime"),
                    fields.text("Event").orElse("")));
  }

  private static Address from(String account, MessageFields fields) {
    return Address.of(WeChatChannel.NAME, account, fields.required("FromUserName"));
  }
}
