package org.investorchat.conversation;

import java.util.List;
import java.util.stream.Collectors;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Citation;
import org.investorchat.answering.PolicyAnswerer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.answering.Told;
import org.springframework.stereotype.Component;

/** Takes one utterance to its answer. */
@Component
public class Dialogue {

  private final Intake intake;
  private final QuestionRewriter rewriter;
  private final PolicyAnswerer answerer;
  private final Announcements announcements;

  Dialogue(
      Intake intake,
      QuestionRewriter rewriter,
      PolicyAnswerer answerer,
      Announcements announcements) {
    this.intake = intake;
    this.rewriter = rewriter;
    this.answerer = answerer;
    this.announcements = announcements;
  }

  /**
   * Returns the answer to {@code utterance} on its own, without a conversation.
   *
   * @throws InvalidUtterance when the text is blank or too long
   */
  public Answer respond(Utterance utterance) {
    var exchange = respond(List.of(), utterance, () -> {});
    announcements.tell(new QuestionAnswered(exchange.asked().text(), exchange.answer()));
    return exchange.answer();
  }

  /**
   * Returns what answers {@code utterance} on its own, in both languages, for a person to go over.
   *
   * @throws InvalidUtterance when the text is blank or too long
   */
  public Consultation consult(Utterance utterance) {
    var asked = intake.clean(utterance);
    return new Consultation(asked, answerer.compose(asked));
  }

  /**
   * Returns the answer to {@code utterance} after {@code history}, whose oldest turn comes first.
   *
   * @param accepted runs once the text is taken, before the work begins
   * @throws InvalidUtterance when the text is blank or too long
   */
  Exchange respond(List<Turn> history, Utterance utterance, Runnable accepted) {
    var asked = intake.clean(utterance, history.isEmpty() ? null : language(history.getLast()));
    accepted.run();
    var searched = rewriter.rewrite(history, asked);
    return new Exchange(asked, searched, answerer.answer(searched.question(), told(history)));
  }

  /**
   * Returns what {@code utterance} was answered after {@code history}, found once more: it is not
   * counted as an answer.
   *
   * @throws InvalidUtterance when the text is blank or too long
   */
  Exchange recall(List<Turn> history, Utterance utterance) {
    var asked = intake.clean(utterance, history.isEmpty() ? null : language(history.getLast()));
    var searched = rewriter.rewrite(history, asked);
    return new Exchange(asked, searched, answerer.recall(searched.question(), told(history)));
  }

  private static Told told(List<Turn> history) {
    return new Told(
        history.stream()
            .map(Turn::answer)
            .filter(Answer::isToThePoint)
            .flatMap(it -> it.reply().citations().stream())
            .map(Citation::clause)
            .collect(Collectors.toSet()),
        history.stream().map(Turn::text).collect(Collectors.toSet()));
  }

  private static ReplyLanguage language(Turn turn) {
    return turn.answer().reply().language();
  }
}
