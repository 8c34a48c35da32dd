package org.investorchat.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.investorchat.conversation.Correspondence;
import org.investorchat.conversation.Entry;
import org.investorchat.conversation.HandoffRequested;
import org.investorchat.conversation.Notice;
import org.investorchat.conversation.Transcript;
import org.investorchat.conversation.Turn;
import org.investorchat.desk.Line.Speaker;
import org.investorchat.knowledge.ClauseId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes tickets of visitors' requests for a person. What it throws lets the journal, from which
 * they come, try again.
 */
@Component
final class Handoffs {

  /** The latest lines of a conversation that a ticket is opened with. */
  private static final int MOST_LINES = 60;

  private final Correspondence correspondence;
  private final Openings openings;
  private final Redaction redaction;

  Handoffs(Correspondence correspondence, Openings openings, Redaction redaction) {
    this.correspondence = correspondence;
    this.openings = openings;
    this.redaction = redaction;
  }

  /** Opens the ticket of a request, once however often it is told of it. */
  @EventListener
  void open(HandoffRequested asked) {
    var lines =
        correspondence.transcript(asked.conversation()).map(Handoffs::lines).orElse(List.of());
    openings.open(asked.ticketId(), inquiry(asked, lines), asked.at());
    if (correspondence.isErased(asked.conversation())) { // while it was being opened
      redaction.redact(asked.conversation());
    }
  }

  private static Inquiry inquiry(HandoffRequested asked, List<Line> lines) {
    var contact = asked.contact() == null ? null : new Contact(asked.contact(), asked.at());
    return new Inquiry(
        asked.channel(),
        asked.conversation(),
        asked.language(),
        question(lines, Objects.requireNonNullElse(asked.note(), "")),
        asked.note(),
        contact,
        lines);
  }

  /** Returns what was asked last; the note where nothing was. */
  private static String question(List<Line> lines, String note) {
    return lines.reversed().stream()
        .filter(it -> it.speaker() == Speaker.VISITOR)
        .map(Line::text)
        .findFirst()
        .orElse(note);
  }

  private static List<Line> lines(Transcript transcript) {
    List<Line> lines = new ArrayList<>();
    transcript.entries().forEach(it -> add(it, lines));
    return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
  }

  private static void add(Entry entry, List<Line> lines) {
    switch (entry) {
      case Turn it -> {
        lines.add(new Line(Speaker.VISITOR, it.text(), it.at(), null, List.of()));
        lines.add(answer(it));
      }
      case Notice it -> lines.add(notice(it));
    }
  }

  private static Line answer(Turn turn) {
    var reply = turn.answer().reply();
    var clauses = reply.citations().stream().map(it -> it.clause()).map(ClauseId::label).toList();
    return new Line(Speaker.ASSISTANT, reply.text(), turn.at(), turn.answer().outcome(), clauses);
  }

  private static Line notice(Notice notice) {
    var speaker =
        switch (notice.role()) {
          case SYSTEM -> Speaker.SYSTEM;
          case OPERATOR -> Speaker.OPERATOR;
        };
    return new Line(speaker, notice.text(), notice.at(), null, List.of());
  }
}
