package org.investorchat.desk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.investorchat.answering.Answer;
import org.investorchat.conversation.ConversationErased;
import org.investorchat.conversation.ConversationId;
import org.investorchat.conversation.Correspondence;
import org.investorchat.conversation.Feedback;
import org.investorchat.conversation.FeedbackGiven;
import org.investorchat.conversation.QuestionAnswered;
import org.investorchat.conversation.Turn;
import org.investorchat.conversation.TurnTaken;
import org.investorchat.desk.Gap.Source;
import org.investorchat.desk.gap.GapStore;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps questions that went unanswered or badly, beside the work of those who ask: none waits for
 * it, and what cannot be kept while the store is away is not kept. Greetings and answers that were
 * not given at all, such as while automatic answers are stopped, are no gaps.
 */
@Component
@ConditionalOnWebApplication
final class GapRecorder {

  private final GapStore store;
  private final Correspondence correspondence;
  private final GapSettings settings;
  private final SideWork work;
  private final Clock clock;

  GapRecorder(
      GapStore store,
      Correspondence correspondence,
      GapSettings settings,
      SideWork work,
      Clock clock) {
    this.store = store;
    this.correspondence = correspondence;
    this.settings = settings;
    this.work = work;
    this.clock = clock;
  }

  @EventListener
  void record(TurnTaken taken) {
    var turn = taken.turn();
    source(turn.answer())
        .map(it -> gap(turn.id(), it, turn, null, taken.conversation()))
        .ifPresent(it -> work.later(() -> keep(it)));
  }

  @EventListener
  void record(QuestionAnswered answered) {
    var answer = answered.answer();
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    source(answer)
        .map(
            it ->
                new Gap(
                    "single:" + UUID.randomUUID(),
                    it,
                    answered.question(),
                    language(answered.question()),
                    at,
                    answer.outcome(),
                    null,
                    null))
        .ifPresent(it -> work.later(() -> keep(it)));
  }

  @EventListener
  void record(FeedbackGiven given) {
    work.later(() -> keep(given.feedback()));
  }

  @EventListener
  void record(DraftRejected rejected) {
    var gap =
        new Gap(
            rejected.ticket() + ":" + rejected.revision(),
            Source.REJECTED_DRAFT,
            rejected.question(),
            language(rejected.question()),
            rejected.at(),
            rejected.outcome(),
            rejected.reason().id(),
            rejected.conversation());
    if (!rejected.question().isBlank()) {
      work.later(() -> keep(gap));
    }
  }

  /** Removes what was asked in the conversation; what it throws lets the journal try again. */
  @EventListener
  void forget(ConversationErased erased) {
    store.removeOf(erased.conversation());
  }

  private void keep(Gap gap) {
    store.add(gap, clock.instant().minus(settings.life()), settings.mostEntries());
    var conversation = gap.conversation();
    if (conversation != null && correspondence.isErased(conversation)) { // meanwhile
      store.removeOf(conversation);
    }
  }

  /** A later opinion takes the place of an earlier one. */
  private void keep(Feedback feedback) {
    String id = "feedback:" + feedback.messageId();
    if (feedback.verdict().useful()) {
      store.remove(id);
    } else {
      turn(feedback).ifPresent(it -> keep(bad(id, it, feedback)));
    }
  }

  private static Gap bad(String id, Turn turn, Feedback feedback) {
    var reason = feedback.verdict().reason();
    return gap(
            id,
            Source.BAD_FEEDBACK,
            turn,
            reason == null ? null : reason.id(),
            feedback.conversation())
        .knownAt(feedback.at());
  }

  private Optional<Turn> turn(Feedback feedback) {
    return correspondence.transcript(feedback.conversation()).stream()
        .flatMap(it -> it.entries().stream())
        .filter(Turn.class::isInstance)
        .map(Turn.class::cast)
        .filter(it -> it.id().equals(feedback.messageId()))
        .filter(it -> !(it.answer() instanceof Answer.Conversational))
        .findFirst();
  }

  /** What is searched stands on its own where what was said does not. */
  private static Gap gap(
      String id, Source source, Turn turn, @Nullable String reason, ConversationId conversation) {
    String question = turn.rewritten() == null ? turn.text() : turn.rewritten();
    return new Gap(
        id,
        source,
        question,
        language(question),
        turn.at(),
        turn.answer().outcome(),
        reason,
        conversation);
  }

  /** Returns why an answer is a gap; empty where it is none. */
  private Optional<Source> source(Answer answer) {
    return switch (answer) {
      case Answer.Partial _, Answer.Closest _, Answer.OutOfScope _, Answer.Declined _ ->
          Optional.of(Source.UNANSWERED);
      case Answer.Answered it when it.reply().confidence() < settings.lowConfidence() ->
          Optional.of(Source.LOW_CONFIDENCE);
      case Answer.Answered _, Answer.Clarify _, Answer.Conversational _, Answer.Unavailable _ ->
          Optional.empty();
    };
  }

  private static Language language(String question) {
    boolean chinese = question.codePoints().anyMatch(Character::isIdeographic);
    return chinese ? Language.CHINESE : Language.ENGLISH;
  }
}
