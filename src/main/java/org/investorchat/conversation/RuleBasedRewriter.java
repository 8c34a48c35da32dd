package org.investorchat.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Question;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.answering.SmallTalk;
import org.investorchat.conversation.Cue.Again;
import org.investorchat.conversation.Cue.Asks;
import org.investorchat.conversation.Cue.Bare;
import org.investorchat.conversation.Cue.Correction;
import org.investorchat.conversation.Cue.InLanguage;
import org.investorchat.conversation.Cue.Lean;
import org.investorchat.conversation.Cue.More;
import org.investorchat.conversation.Cue.Pick;
import org.investorchat.conversation.Cue.Reaction;
import org.investorchat.conversation.Cue.Return;
import org.investorchat.conversation.Cue.Talk;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Letters;
import org.springframework.stereotype.Component;

/**
 * Rewrites by rules on words; where they leave a doubt, what is found for the turn, alone and
 * joined with what was asked before it, decides.
 */
@Component
final class RuleBasedRewriter implements QuestionRewriter {

  /** Least probability of an earlier answer's measures at which a topic may be about them. */
  private static final double NEAR = 0.1;

  private final SmallTalk smallTalk;
  private final Subjects subjects;
  private final CueReader cues;
  private final Relevances relevances;
  private final Joining joining;
  private final Wordings wordings;
  private final PlaceChange places;
  private final LanguageDetector detector;

  RuleBasedRewriter(
      SmallTalk smallTalk,
      Subjects subjects,
      CueReader cues,
      Relevances relevances,
      Joining joining,
      Wordings wordings,
      PlaceChange places,
      LanguageDetector detector) {
    this.smallTalk = smallTalk;
    this.subjects = subjects;
    this.cues = cues;
    this.relevances = relevances;
    this.joining = joining;
    this.wordings = wordings;
    this.places = places;
    this.detector = detector;
  }

  @Override
  public Rewriting rewrite(List<Turn> history, Question question) {
    var earlier = subjects.of(history);
    if (earlier.isEmpty() || isSmallTalk(question) || isSuggested(history, question)) {
      return kept(question);
    }
    var last = earlier.getLast();
    var cue = cues.read(question.text());
    return switch (cue) {
      case Talk _ -> kept(question);
      case InLanguage it -> repeated(history, last, it.wanted());
      case Again _ -> repeated(history, last, question.reply());
      case More _ -> more(last, question);
      case Pick _ when relevances.of(question).namesPart() -> kept(question);
      case Pick it -> picked(earlier, it, question);
      case Return it -> returned(earlier, it, question);
      case Reaction it -> reacted(last, it.yes(), question);
      case Correction it when places.isAll(it.topic()) -> moved(last, it.topic(), question);
      case Asks it when movesOn(it, question) -> moved(last, it.topic(), question);
      case Bare _, Correction _, Asks _ ->
          Continuation.of(cue, last, question.text(), cues)
              .map(it -> joining.goingOn(it, last, question))
              .orElseGet(() -> kept(question));
    };
  }

  private boolean isSmallTalk(Question question) {
    return smallTalk.in(ChineseScript.toSimplified(question.text())).isPresent();
  }

  /** Returns whether {@code question} was suggested before, and so stands on its own. */
  private static boolean isSuggested(List<Turn> history, Question question) {
    return history.stream()
        .filter(it -> !(it.answer() instanceof Answer.Clarify))
        .flatMap(it -> it.answer().reply().suggestions().stream())
        .anyMatch(it -> Letters.areSame(it, question.text()));
  }

  private static Rewriting kept(Question question) {
    return new Rewriting(question, false);
  }

  /** Asks the last question once more, as it was asked then. */
  private Rewriting repeated(List<Turn> history, Subject last, ReplyLanguage wanted) {
    var before = history.subList(0, history.indexOf(last.turn()));
    String text = before.isEmpty() ? last.searched() : last.turn().text();
    var detected = detector.detect(text);
    var question = new Question(text, detected.language(), detected.mixed(), wanted, true);
    return new Rewriting(rewrite(before, question).question().in(wanted), true);
  }

  private Rewriting more(Subject last, Question question) {
    return last.citations().isEmpty()
        ? joinedBare(last, question)
        : joining.changed(
            wordings.whole(last.citations().getFirst().clause(), question.language()), question);
  }

  private Rewriting joinedBare(Subject last, Question question) {
    return joining.joined(
        new Continuation(last.question(), Form.BARE, question.text()), last, question);
  }

  private Rewriting picked(List<Subject> earlier, Pick pick, Question question) {
    var last = earlier.getLast();
    if (last.isAskedBack() || last.citations().isEmpty()) {
      return at(last.offers(), pick.place())
          .map(it -> joining.changed(it, question))
          .orElseGet(() -> kept(question));
    }
    var list = subjects.listing(earlier, pick);
    if (pick.mayBeNumber() && !list.isList()) {
      return kept(question);
    }
    return at(list.citations(), pick.place())
        .map(it -> picked(list, it, pick.rest(), question))
        .orElseGet(() -> joinedBare(last, question));
  }

  private Rewriting picked(Subject list, Citation citation, String rest, Question question) {
    var language = question.language();
    String subject =
        list.isList()
            ? wordings.whole(citation.clause(), language)
            : wordings.asking(citation.clause(), language).orElse(citation.title());
    return rest.isBlank()
        ? joining.changed(subject, question)
        : joining.changed(Joint.join(subject, question.text(), language), question);
  }

  private static <T> Optional<T> at(List<T> list, int place) {
    int index = place < 0 ? list.size() + place : place - 1;
    return index >= 0 && index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }

  private Rewriting returned(List<Subject> earlier, Return back, Question question) {
    var topic = relevances.of(back.topic(), question);
    var best =
        earlier.stream()
            .max(Comparator.comparingDouble(it -> topic.on(it.measures())))
            .filter(it -> topic.on(it.measures()) > NEAR);
    if (best.isEmpty()) {
      return kept(question);
    }
    var subject = best.get();
    return back.rest().isBlank()
        ? joining.changed(wordings.of(subject.root(), subject, question.language()), question)
        : joining.joined(
            new Continuation(subject.root(), Form.PRONOUN, told(back, question)),
            subject,
            question);
  }

  /** What is asked, with the topic it is asked about. */
  private static String told(Return back, Question question) {
    return switch (question.language()) {
      case ENGLISH -> back.topic() + ": " + back.rest();
      case CHINESE -> back.topic() + "\uff1a" + back.rest();
    };
  }

  private Rewriting reacted(Subject last, boolean yes, Question question) {
    return last.isAskedBack()
        ? at(last.offers(), yes ? 1 : 2)
            .map(it -> joining.changed(it, question))
            .orElseGet(() -> kept(question))
        : kept(question);
  }

  /** Returns whether a turn names another place and nothing else. */
  private boolean movesOn(Asks asks, Question question) {
    return places.isAll(asks.topic()) && (asks.lean() != Lean.NONE || !joining.isPlain(question));
  }

  private Rewriting moved(Subject last, String place, Question question) {
    String subject = wordings.of(last.question(), last, question.language());
    return joining.changed(places.change(subject, place, question), question);
  }
}
