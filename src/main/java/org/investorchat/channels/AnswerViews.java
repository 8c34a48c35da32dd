package org.investorchat.channels;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.investorchat.answering.Answer;
import org.investorchat.answering.HandoffOffer;
import org.investorchat.answering.Reply;
import org.investorchat.answering.Responsibility;
import org.investorchat.channels.AnswerView.HandoffView;
import org.investorchat.channels.AnswerView.ResponsibilityView;
import org.investorchat.knowledge.Corpus;
import org.springframework.stereotype.Component;

/** Gives an answer its id, its time and the shape that callers rely on. */
@Component
public class AnswerViews {

  private final Corpus corpus;
  private final MeasureLinks links;
  private final MessageIds ids;
  private final Clock clock;

  AnswerViews(Corpus corpus, MeasureLinks links, MessageIds ids, Clock clock) {
    this.corpus = corpus;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
  }

  /** Returns the view of an answer to a single question. */
  public AnswerView of(Answer answer) {
    Reply reply = answer.reply();
    return new AnswerView(
        ids.next(),
        null,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        reply.language().tag(),
        Outcome.of(answer),
        reply.text(),
        reply.citations().stream()
            .map(it -> CitationView.of(it, links.clause(it.clause(), reply.language())))
            .toList(),
        reply.responsible().stream().map(AnswerViews::responsibility).toList(),
        reply.confidence(),
        reply.composer().id(),
        null,
        reply.suggestions(),
        handoff(reply.handoff()),
        corpus.version(),
        false,
        reply.notices());
  }

  private static ResponsibilityView responsibility(Responsibility it) {
    return new ResponsibilityView(it.id(), it.name(), it.measures());
  }

  private static HandoffView handoff(HandoffOffer it) {
    return new HandoffView(it.offered(), it.hotline(), it.reason());
  }
}
