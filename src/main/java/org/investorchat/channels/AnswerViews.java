package org.investorchat.channels;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Citation;
import org.investorchat.answering.HandoffOffer;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.Reply;
import org.investorchat.answering.Responsibility;
import org.investorchat.channels.AnswerView.HandoffView;
import org.investorchat.channels.AnswerView.ResponsibilityView;
import org.investorchat.conversation.ConversationId;
import org.investorchat.conversation.Turn;
import org.investorchat.knowledge.LiveCorpus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives an answer its id, its time and the shape that callers rely on. */
@Component
public class AnswerViews {

  private final LiveCorpus corpus;
  private final MeasureLinks links;
  private final MessageIds ids;
  private final Clock clock;

  AnswerViews(LiveCorpus corpus, MeasureLinks links, MessageIds ids, Clock clock) {
    this.corpus = corpus;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
  }

  /** Returns the view of an answer to a single question. */
  public AnswerView of(Answer answer) {
    return linked(answer, "");
  }

  /**
   * Returns the view of an answer to a single question with whole links.
   *
   * @param origin what links begin with
   */
  public AnswerView linked(Answer answer, String origin) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return view(new Occasion(ids.next(), null, at, null, corpus.version(), false, origin), answer);
  }

  /** Returns the view of the answer that {@code turn} of a conversation gave. */
  public AnswerView of(ConversationId conversation, Turn turn) {
    return view(
        new Occasion(
            turn.id(),
            conversation.value(),
            turn.at(),
            turn.rewritten(),
            turn.knowledgeVersion(),
            turn.degraded(),
            ""),
        turn.answer());
  }

  private CitationView citation(Citation citation, Reply reply, String origin) {
    return CitationView.of(citation, origin + links.clause(citation.clause(), reply.language()));
  }

  private AnswerView view(Occasion occasion, Answer answer) {
    Reply reply = answer.reply();
    return new AnswerView(
        occasion.id(),
        occasion.conversation(),
        occasion.at(),
        reply.language().tag(),
        Outcome.of(answer),
        reply.text(),
        reply.citations().stream().map(it -> citation(it, reply, occasion.origin())).toList(),
        reply.responsible().stream().map(AnswerViews::responsibility).toList(),
        reply.confidence(),
        reply.composer().id(),
        occasion.rewritten(),
        reply.suggestions(),
        handoff(reply.handoff()),
        occasion.knowledgeVersion(),
        occasion.degraded(),
        reply.notices());
  }

  private static ResponsibilityView responsibility(Responsibility it) {
    return new ResponsibilityView(it.id(), it.name(), it.measures());
  }

  private static HandoffView handoff(HandoffOffer it) {
    return new HandoffView(it.offered(), it.hotline(), it.reason());
  }

  /** Where, when and on what an answer was given, and what its links begin with. */
  private record Occasion(
      String id,
      @Nullable String conversation,
      Instant at,
      @Nullable String rewritten,
      String knowledgeVersion,
      boolean degraded,
      String origin) {}
}
