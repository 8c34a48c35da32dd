package org.investorchat.channels.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.UUID;
import org.investorchat.messaging.HeldReply;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Inbound;
import tools.jackson.databind.json.JsonMapper;

/** Answers a webhook in its response, or says that it was taken. */
final class AnswerInResponse implements HeldReply {

  private static final int ACCEPTED = 202;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Inbound message;
  private final Duration patience;
  private final EventWriter writer;

  AnswerInResponse(Inbound message, Duration patience, EventWriter writer) {
    this.message = message;
    this.patience = patience;
    this.writer = writer;
  }

  /** Returns that a message is kept and will be answered. */
  static HttpReply accepted(String messageId) {
    String json = MAPPER.createObjectNode().put("id", messageId).toString();
    return new HttpReply(ACCEPTED, "application/json", json);
  }

  @Override
  public Duration patience(Duration age) {
    return patience;
  }

  @Override
  public HttpReply answered(String part, boolean more) {
    return HttpReply.json(writer.event(eventId(), message.from(), part));
  }

  private String eventId() {
    byte[] name = message.messageId().getBytes(UTF_8);
    return "msg_" + UUID.nameUUIDFromBytes(name).toString().replace("-", "");
  }

  @Override
  public HttpReply pending() {
    return accepted(message.messageId());
  }
}
