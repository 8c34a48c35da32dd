package org.investorchat.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investorchat.answering.Answer;
import org.investorchat.conversation.Cue.Pick;
import org.investorchat.knowledge.Language;
import org.springframework.stereotype.Component;

/** Tells what the turns of a conversation were about. */
@Component
final class Subjects {

  private final CueReader cues;
  private final LanguageDetector detector;

  Subjects(CueReader cues, LanguageDetector detector) {
    this.cues = cues;
    this.detector = detector;
  }

  /** Returns what {@code history} was about, the oldest first; small talk is about nothing. */
  List<Subject> of(List<Turn> history) {
    List<Subject> subjects = new ArrayList<>();
    for (var turn : history) {
      if (isAboutSomething(turn) && !cues.isTalk(turn.text())) {
        subjects.add(subjects.isEmpty() ? first(turn) : subject(turn, subjects.getLast()));
      }
    }
    return subjects;
  }

  /**
   * Returns what the place that {@code pick} points at is counted in: the latest list of measures,
   * where one was picked from it before or the place is in it alone; or else the latest of {@code
   * earlier}.
   */
  Subject listing(List<Subject> earlier, Pick pick) {
    var last = earlier.getLast();
    return openList(earlier)
        .filter(
            it ->
                pick.mayBeNumber()
                    || last.citations().size() < pick.place()
                    || since(it, earlier).stream().anyMatch(one -> cues.isPick(one.turn().text())))
        .orElse(last);
  }

  /** The latest list, as long as nothing but what it lists was spoken of since. */
  private static Optional<Subject> openList(List<Subject> earlier) {
    Optional<Subject> list = earlier.stream().filter(Subject::isList).reduce((_, later) -> later);
    return list.filter(
        it ->
            since(it, earlier).stream()
                .allMatch(later -> it.measures().containsAll(later.measures())));
  }

  private static List<Subject> since(Subject subject, List<Subject> earlier) {
    return earlier.subList(earlier.indexOf(subject) + 1, earlier.size());
  }

  private static boolean isAboutSomething(Turn turn) {
    return switch (turn.answer()) {
      case Answer.Answered it -> true;
      case Answer.Partial it -> true;
      case Answer.Closest it -> true;
      case Answer.Clarify it -> true;
      case Answer.OutOfScope it -> true;
      case Answer.Conversational it -> false;
      case Answer.Declined it -> false;
      case Answer.Unavailable it -> true;
    };
  }

  private Subject first(Turn turn) {
    String rewritten = turn.rewritten();
    return rewritten == null ? alone(turn) : subject(turn, rewritten, rewritten);
  }

  private Subject subject(Turn turn, Subject before) {
    String rewritten = turn.rewritten();
    if (rewritten == null) {
      return continued(alone(turn), before);
    }
    int joined = rewritten.lastIndexOf(Joint.bareEnd(turn.text()));
    if (joined <= 0) {
      return subject(turn, rewritten, rewritten);
    }
    String earlier = rewritten.substring(0, joined).strip();
    boolean same = earlier.startsWith(Joint.bareEnd(before.root()));
    return subject(
        turn, same ? before.root() : earlier, cues.isAbout(turn.text()) ? earlier : rewritten);
  }

  /** A question that names little and is answered from the same measure goes on with the last. */
  private Subject continued(Subject alone, Subject before) {
    if (!cues.namesLittle(alone.question()) || !alone.isNear(before)) {
      return alone;
    }
    String question = Joint.join(before.root(), alone.question(), before.language());
    return subject(alone.turn(), before.root(), question);
  }

  private Subject alone(Turn turn) {
    String text = turn.text();
    return new Subject(turn, text, text, cues.isElliptic(text), language(text));
  }

  private Subject subject(Turn turn, String root, String question) {
    return new Subject(turn, root, question, false, language(question));
  }

  private Language language(String text) {
    return detector.detect(text).language();
  }
}
