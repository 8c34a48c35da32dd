package org.investorchat.conversation;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whether a question that somebody writes for others would be taken as it stands. */
@Component
public class QuestionCheck {

  private final Intake intake;
  private final TextCleaner cleaner;

  QuestionCheck(Intake intake, TextCleaner cleaner) {
    this.intake = intake;
    this.cleaner = cleaner;
  }

  /** Returns what keeps {@code text} from being taken word for word; empty when nothing does. */
  public Optional<Fault> faultOf(String text) {
    try {
      var question = intake.clean(new Utterance(text, null));
      return question.text().equals(cleaner.clean(text))
          ? Optional.empty()
          : Optional.of(Fault.PERSONAL_DATA);
    } catch (InvalidUtterance e) {
      return Optional.of(
          switch (e.reason()) {
            case BLANK -> Fault.BLANK;
            case TOO_LONG -> Fault.TOO_LONG;
          });
    }
  }

  /** What can be wrong with a question. */
  public enum Fault {
    BLANK,
    TOO_LONG,
    /** Something in it would be masked, such as a telephone number. */
    PERSONAL_DATA
  }
}
