package org.investorchat.channels.standard;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.investorchat.answering.LinkSettings;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.Reply;
import org.investorchat.channels.standard.AnswerEvent.Content;
import org.investorchat.channels.standard.AnswerEvent.Handoff;
import org.investorchat.channels.standard.AnswerEvent.Source;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Outgoing;
import org.investorchat.messaging.Outgoing.Answered;
import org.investorchat.messaging.Outgoing.Said;
import org.investorchat.messaging.Outgoing.Speaker;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes our events, with the names of CloudEvents 1.0. */
@Component
final class EventWriter {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final MeasureLinks links;
  private final String origin;
  private final Clock clock;

  EventWriter(MeasureLinks links, LinkSettings settings, Clock clock) {
    this.links = links;
    this.origin = settings.origin();
    this.clock = clock;
  }

  /** Returns what an event says of {@code outgoing}, whose whole text is {@code text}, in JSON. */
  String draft(Outgoing outgoing, String text) {
    return MAPPER.writeValueAsString(
        switch (outgoing) {
          case Answered it -> answered(it, text);
          case Said it -> said(it, text);
        });
  }

  private AnswerEvent answered(Answered outgoing, String text) {
    Reply reply = outgoing.answer().reply();
    var content =
        new Content(
            outgoing.id(),
            reply.language().tag(),
            outgoing.answer().outcome(),
            text,
            reply.citations().stream()
                .map(it -> Source.of(it, origin + links.clause(it.clause(), it.quote().language())))
                .toList(),
            reply.notices(),
            Handoff.of(reply.handoff()));
    return new AnswerEvent(AnswerEvent.ANSWERED, time(outgoing.at()), content);
  }

  private AnswerEvent said(Said outgoing, String text) {
    String type =
        outgoing.speaker() == Speaker.OPERATOR ? AnswerEvent.REPLIED : AnswerEvent.ANSWERED;
    var content =
        new Content(null, outgoing.language().tag(), null, text, List.of(), List.of(), null);
    return new AnswerEvent(type, time(clock.instant()), content);
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** Returns the whole event: the same for the same draft, however often it is written. */
  String event(String id, Address to, String draft) {
    var drafted = MAPPER.readTree(draft);
    var event =
        MAPPER
            .createObjectNode()
            .put("specversion", "1.0")
            .put("id", id)
            .put("source", "/webhooks/" + StandardChannel.NAME + "/" + to.account())
            .put("type", drafted.path("type").asString())
            .put("time", drafted.path("time").asString())
            .put("datacontenttype", "application/json");
    var party = Party.of(to);
    var data = event.putObject("data").put("conversationId", party.conversation());
    if (!party.sender().isEmpty()) {
      data.putObject("sender").put("id", party.sender());
    }
    if (drafted.path("type").asString().equals(AnswerEvent.ANSWERED)) {
      Party.messageIn(to).ifPresent(it -> data.put("inReplyTo", it));
    }
    drafted.path("data").properties().stream()
        .filter(it -> !it.getValue().isNull())
        .forEach(it -> data.set(it.getKey(), it.getValue()));
    return event.toString();
  }
}
