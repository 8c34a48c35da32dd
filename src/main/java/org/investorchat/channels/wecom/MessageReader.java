package org.investorchat.channels.wecom;

import java.time.ZoneId;
import java.util.Optional;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.MessageFields;

/** Reads messages and events of members. */
final class MessageReader {

  /** What the key of a menu item begins with whose rest is a question. */
  private static final String QUESTION = "ask:";

  /** Whose days members are greeted once in. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private MessageReader() {}

  /** Returns what is to be answered; empty for an event that wants no answer. */
  static Optional<Inbound> read(String account, MessageFields fields) {
    String kind = fields.required("MsgType");
    return content(kind, fields)
        .map(
            it ->
                new Inbound(
                    messageId(it, fields),
                    from(account, fields),
                    fields.time("CreateTime"),
                    it,
                    null));
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
      case "subscribe", "enter_agent" -> Optional.of(new Content.Arrived());
      case "click" ->
          fields
              .text("EventKey")
              .filter(it -> it.startsWith(QUESTION) && it.length() > QUESTION.length())
              .map(it -> new Content.Text(it.substring(QUESTION.length())));
      default -> Optional.empty();
    };
  }

  /** Events have no id. Arrivals of a day have the same, so that there is one greeting. */
  private static String messageId(Content content, MessageFields fields) {
    String user = fields.required("FromUserName");
    if (content instanceof Content.Arrived) {
      return user + ":arrived:" + fields.time("CreateTime").atZone(ZONE).toLocalDate();
    }
    return fields
        .text("MsgId")
        .orElseGet(
            () -> user + ":" + fields.required("CreateTime") + ":" + fields.required("Event"));
  }

  private static Address from(String account, MessageFields fields) {
    return Address.of(WeComChannel.NAME, account, fields.required("FromUserName"));
  }
}
