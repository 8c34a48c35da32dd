package org.investorchat.conversation;

import org.investorchat.answering.Question;
import org.investorchat.retrieval.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins a turn with what was asked before it where it goes on with that. */
@Component
final class Joining {

  /** Least probability of what is found for a turn alone at which it needs nothing added. */
  private static final double PLAIN = 0.5;

  /** Least probability of a subject outside at which a turn is about that. */
  private static final double OUTSIDE = 0.9;

  /**
   * Least probability at which a turn that leans on nothing is not searched for with what was asked
   * before it: half of what a turn costs.
   */
  private static final double CERTAIN = 0.99;

  private final FollowUpModel model = FollowUpModel.load();
  private final Relevances relevances;
  private final Wordings wordings;
  private final LanguageDetector detector;

  Joining(Relevances relevances, Wordings wordings, LanguageDetector detector) {
    this.relevances = relevances;
    this.wordings = wordings;
    this.detector = detector;
  }

  /** Returns whether {@code question} is answered plainly on its own. */
  boolean isPlain(Question question) {
    return relevances.of(question).best() >= PLAIN;
  }

  /** Returns the question joined with {@code last} where it goes on with that, else alone. */
  Rewriting goingOn(Continuation turn, Subject last, Question question) {
    var alone = relevances.of(turn.own(), question);
    var joined = joined(turn, last, question);
    boolean goesOn = !alone.isNamed() && goesOn(turn.form(), alone, joined, last);
    return goesOn ? joined : changed(turn.own(), question);
  }

  private boolean goesOn(Form form, Relevance alone, Rewriting joined, Subject last) {
    if (form == Form.BARE || form == Form.WHO) {
      return true;
    }
    boolean plain = alone.best() >= PLAIN;
    if (form == Form.CORRECTION) {
      return !plain;
    }
    if (standsAlone(form, alone)) {
      return false;
    }
    var measure = relevances.of(joined.question()).measure();
    if (measure.isPresent() && measure.equals(last.measure())) {
      return form.leans() || !plain || !alone.measure().equals(measure);
    }
    return form.leans() && !plain;
  }

  private static boolean standsAlone(Form form, Relevance alone) {
    boolean outside = form.namesSubject() && alone.outside() >= OUTSIDE;
    boolean certain = !form.leans() && alone.best() >= CERTAIN;
    return outside || certain;
  }

  /** Returns the question joined with {@code last}. */
  Rewriting joined(Continuation turn, Subject last, Question question) {
    var language = question.language();
    String subject = wordings.of(turn.subject(), last, language);
    return changed(
        Joint.join(subject, turn.own(), language),
        model.context(turn.form(), turn.own(), last.measure()),
        question);
  }

  /** Returns {@code question} in other words. */
  Rewriting changed(String text, Question question) {
    return changed(text, null, question);
  }

  private Rewriting changed(String text, @Nullable Context context, Question question) {
    if (text.equals(question.text())) {
      return new Rewriting(question, false);
    }
    boolean mixed = detector.detect(text).mixed();
    return new Rewriting(
        new Question(text, question.language(), mixed, question.reply(), true, context), true);
  }
}
