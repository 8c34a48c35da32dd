package org.investorchat.conversation;

import java.util.List;
import java.util.Optional;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Composer;
import org.investorchat.answering.HandoffOffer;
import org.investorchat.answering.Question;
import org.investorchat.answering.Reply;
import org.investorchat.knowledge.Corpus;
import org.springframework.stereotype.Component;

/** Has utterances answered, or says that there are no automatic answers for now. */
@Component
public final class Reception {

  private final Dialogue dialogue;
  private final AutomaticAnswers automatic;
  private final Intake intake;
  private final ConversationTexts texts;
  private final Corpus corpus;

  Reception(
      Dialogue dialogue,
      AutomaticAnswers automatic,
      Intake intake,
      ConversationTexts texts,
      Corpus corpus) {
    this.dialogue = dialogue;
    this.automatic = automatic;
    this.intake = intake;
    this.texts = texts;
    this.corpus = corpus;
  }

  /**
   * Returns the answer to {@code utterance} on its own, without a conversation.
   *
   * @throws InvalidUtterance when the text is blank or too long
   */
  public Answer respond(Utterance utterance) {
    return isStopped(utterance)
        ? unavailable(intake.clean(utterance))
        : dialogue.respond(utterance);
  }

  /** Returns the answer to {@code utterance} after {@code history}, as {@link Dialogue} does. */
  Exchange respond(List<Turn> history, Utterance utterance, Runnable accepted) {
    if (!isStopped(utterance)) {
      return dialogue.respond(history, utterance, accepted);
    }
    var before = history.isEmpty() ? null : history.getLast().answer().reply().language();
    var asked = intake.clean(utterance, before);
    accepted.run();
    return new Exchange(asked, new Rewriting(asked, false), unavailable(asked));
  }

  /** Returns what {@code utterance} is taken for: cleaned, masked; empty where it is not taken. */
  public Optional<String> read(Utterance utterance) {
    try {
      return Optional.of(intake.clean(utterance).text());
    } catch (InvalidUtterance e) {
      return Optional.empty();
    }
  }

  /** Returns whether there are no automatic answers where {@code utterance} came in. */
  boolean isStopped(Utterance utterance) {
    return automatic.stop(utterance.channel()).isPresent();
  }

  private Answer unavailable(Question asked) {
    String hotline = corpus.defaultPolicy().header().hotline();
    var language = asked.reply();
    return new Answer.Unavailable(
        new Reply(
            language,
            texts.text(language, "notice.stopped", hotline),
            List.of(),
            List.of(),
            0,
            Composer.NONE,
            List.of(),
            new HandoffOffer(true, hotline, texts.text(language, "handoff.stopped")),
            List.of()));
  }
}
