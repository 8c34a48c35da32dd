package org.investorchat.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.knowledge.LiveCorpus;
import org.springframework.stereotype.Component;

/**
 * Answers in conversations that only the caller remembers, and retells each time.
 *
 * <p>Of what was said, the questions count: what they were answered is found once more, since a
 * caller could put any words into the assistant's mouth. It is neither counted nor announced.
 */
@Component
public final class Retelling {

  private final RetellingSettings settings;
  private final Reception reception;
  private final Dialogue dialogue;
  private final Intake intake;
  private final Announcements announcements;
  private final LiveCorpus corpus;
  private final Clock clock;

  Retelling(
      RetellingSettings settings,
      Reception reception,
      Dialogue dialogue,
      Intake intake,
      Announcements announcements,
      LiveCorpus corpus,
      Clock clock) {
    this.settings = settings;
    this.reception = reception;
    this.dialogue = dialogue;
    this.intake = intake;
    this.announcements = announcements;
    this.corpus = corpus;
    this.clock = clock;
  }

  /**
   * Returns the answer to the last of what one person said, in the light of what they said before.
   *
   * @param said the oldest first, at least one; of the earlier ones, those that cannot be taken are
   *     passed over
   * @param accepted runs once the last is taken, before the work begins
   * @throws InvalidUtterance when the last is blank or too long
   */
  public Answer respond(List<Utterance> said, Runnable accepted) {
    var asked = said.getLast();
    intake.clean(asked);
    accepted.run();
    List<Turn> history = reception.isStopped(asked) ? List.of() : recalled(earlier(said));
    var exchange = reception.respond(history, asked, () -> {});
    announcements.tell(
        new QuestionAnswered(exchange.searched().question().text(), exchange.answer()));
    return exchange.answer();
  }

  private List<Utterance> earlier(List<Utterance> said) {
    int last = said.size() - 1;
    return said.subList(Math.max(0, last - settings.questions()), last);
  }

  private List<Turn> recalled(List<Utterance> earlier) {
    List<Turn> history = new ArrayList<>();
    for (var utterance : earlier) {
      try {
        history.add(turn(history.size(), dialogue.recall(history, utterance)));
      } catch (InvalidUtterance e) {
        // It was refused when it was asked, too.
      }
    }
    return history;
  }

  private Turn turn(int place, Exchange exchange) {
    var searched = exchange.searched();
    return new Turn(
        "retold-answer-" + place,
        "retold-question-" + place,
        null,
        clock.instant(),
        exchange.asked().text(),
        searched.changed() ? searched.question().text() : null,
        exchange.answer(),
        corpus.version(),
        false);
  }
}
