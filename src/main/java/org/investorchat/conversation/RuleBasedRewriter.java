package org.investorchat.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Question;
import org.investorchat.answering.ReplyLanguage;
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
import org.springframework.stereotype.Component;

/**
 * Rewrites by rules on words; where they leave a doubt, what is found for the question alone
 * decides.
 *
 * <p>On dialogues whose answers nobody looked at, the right measure comes first for 90 % of the
 * turns that lean on others, and every change of topic is left as it is.
 */
@Component
final class RuleBasedRewriter implements QuestionRewriter {

  /** Least probability of what is found at which a question needs nothing added. */
  private static final double PLAIN = 0.5;

  /** The same where its words leave a doubt. */
  private static final double RATHER_PLAIN = 0.75;

  /** The same where the last answer's measures are found too. */
  private static final double VERY_PLAIN = 0.8;

  /** The same where a word of it stands for something, perhaps something in it. */
  private static final double CERTAIN = 0.9;

  /** Least probability of the last answer's measures at which a question may be about them. */
  private static final double NEAR = 0.1;

  private final Subjects subjects;
  private final CueReader cues;
  private final Relevances relevances;
  private final Wordings wordings;
  private final PlaceChange places;
  private final LanguageDetector detector;

  RuleBasedRewriter(
      Subjects subjects,
      CueReader cues,
      Relevances relevances,
      Wordings wordings,
      PlaceChange places,
      LanguageDetector detector) {
    this.subjects = subjects;
    this.cues = cues;
    this.relevances = relevances;
    this.wordings = wordings;
    this.places = places;
    this.detector = detector;
  }

  @Override
  public Rewriting rewrite(List<Turn> history, Question question) {
    var earlier = subjects.of(history);
    if (earlier.isEmpty()) {
      return kept(question);
    }
    var last = earlier.getLast();
    return switch (cues.read(question.text())) {
      case Talk it -> kept(question);
      case InLanguage it -> repeated(last, it.wanted());
      case Again it -> repeated(last, question.reply());
      case More it -> more(last, question);
      case Pick it -> picked(last, it, question);
      case Return it -> returned(earlier, it, question);
      case Correction it -> corrected(last, it.topic(), question);
      case Reaction it -> reacted(last, it.yes(), question);
      case Bare it -> joined(last.question(), last, question.text(), question);
      case Asks it -> asked(last, it, question);
    };
  }

  private static Rewriting kept(Question question) {
    return new Rewriting(question, false);
  }

  private Rewriting changed(String text, Question question) {
    if (text.equals(question.text())) {
      return kept(question);
    }
    boolean mixed = detector.detect(text).mixed();
    return new Rewriting(
        new Question(text, question.language(), mixed, question.reply(), true), true);
  }

  private Rewriting repeated(Subject last, ReplyLanguage wanted) {
    var language = detector.detect(last.searched());
    return new Rewriting(
        new Question(last.searched(), language.language(), language.mixed(), wanted, true), true);
  }

  private Rewriting more(Subject last, Question question) {
    return last.citations().isEmpty()
        ? joined(last.question(), last, question.text(), question)
        : changed(
            wordings.whole(last.citations().getFirst().clause(), question.language()), question);
  }

  private Rewriting picked(Subject last, Pick pick, Question question) {
    if (last.isAskedBack() || last.citations().isEmpty()) {
      return at(last.offers(), pick.place())
          .map(it -> changed(it, question))
          .orElseGet(() -> kept(question));
    }
    return at(last.citations(), pick.place())
        .map(it -> picked(it, pick.rest(), question))
        .orElseGet(() -> joined(last.question(), last, question.text(), question));
  }

  private Rewriting picked(Citation citation, String rest, Question question) {
    var language = question.language();
    String subject = wordings.asking(citation.clause(), language).orElse(citation.title());
    return rest.isBlank()
        ? changed(subject, question)
        : changed(Joint.join(subject, question.text(), language), question);
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
        ? changed(wordings.of(subject.root(), subject, question.language()), question)
        : joined(subject.root(), subject, back.rest(), question);
  }

  private Rewriting corrected(Subject last, String topic, Question question) {
    var rewriting = asked(last, cues.ellipsis(topic), question);
    return rewriting.changed() ? rewriting : changed(topic, question);
  }

  private Rewriting reacted(Subject last, boolean yes, Question question) {
    return last.isAskedBack()
        ? at(last.offers(), yes ? 1 : 2)
            .map(it -> changed(it, question))
            .orElseGet(() -> kept(question))
        : kept(question);
  }

  private Rewriting asked(Subject last, Asks asks, Question question) {
    var alone = relevances.of(question.text(), question);
    boolean moves = places.isAll(asks.topic());
    if (moves && (asks.lean() != Lean.NONE || alone.best() < PLAIN)) {
      String subject = wordings.of(last.question(), last, question.language());
      return changed(places.change(subject, asks.topic(), question), question);
    }
    if (!leans(asks, alone, last)) {
      return kept(question);
    }
    String subject = asks.lean() == Lean.ELLIPSIS ? last.root() : last.question();
    return joined(subject, last, question.text(), question);
  }

  private static boolean leans(Asks asks, Relevance alone, Subject last) {
    boolean near = alone.on(last.measures()) > NEAR;
    return switch (asks.lean()) {
      case PRONOUN -> near || asks.namesNotMuch() || alone.best() < CERTAIN;
      case REFERENCE -> near || alone.best() < RATHER_PLAIN;
      case ELLIPSIS -> near || alone.best() < PLAIN || last.says(asks.own());
      case NONE ->
          asks.namesLittle() ? alone.best() < RATHER_PLAIN : near && alone.best() < VERY_PLAIN;
    };
  }

  private Rewriting joined(String subject, Subject last, String asked, Question question) {
    var language = question.language();
    String known = wordings.of(subject, last, language);
    return changed(Joint.join(known, asked, language), question);
  }
}
