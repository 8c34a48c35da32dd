package org.investorchat.answering;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.investorchat.answering.Verdict.Outline;
import org.investorchat.answering.Verdict.Parts;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Section;
import org.investorchat.retrieval.NamedReferences;
import org.springframework.stereotype.Component;

/**
 * Tells which measures, or parts of the policy, a question asks to be listed.
 *
 * <p>It asks for a list when nothing is left of it without the words that ask for one: what is left
 * over is something the measures may say, and is searched for.
 */
@Component
final class OutlineReader {

  /** Fewer measures are quoted whole. */
  private static final int FEWEST = 3;

  /** What no number of a measure or section is. */
  private static final Pattern FIGURE = Pattern.compile("\\d{3}|[%$¥€£]");

  private final Corpus corpus;
  private final Patterns asking;
  private final Patterns wholeMeasure;
  private final Patterns section;
  private final Patterns listing;
  private final Patterns allMeasures;
  private final Patterns parts;
  private final Patterns fullText;
  private final SectionTitles titles;

  OutlineReader(Corpus corpus) {
    var lexicon = OutlineLexicon.load();
    this.corpus = corpus;
    this.asking = new Patterns(lexicon.asking());
    this.wholeMeasure = new Patterns(QuestionLexicon.load().wholeMeasure());
    this.section = new Patterns(lexicon.section());
    this.listing = new Patterns(lexicon.listing());
    this.allMeasures = new Patterns(lexicon.allMeasures());
    this.parts = new Patterns(lexicon.parts());
    this.fullText = new Patterns(lexicon.fullText());
    this.titles = new SectionTitles(corpus, this::telling);
  }

  /**
   * Returns what {@code question} asks to be listed; empty where it asks for something else.
   *
   * @param named by the question
   */
  Optional<Verdict> read(Question question, NamedReferences named) {
    String text = ChineseScript.toSimplified(question.text());
    if (!named.measures().isEmpty()) {
      return named(text, named.measures()).filter(_ -> named.clauses().isEmpty());
    }
    if (!named.sections().isEmpty()) {
      return outline(named.sections()).filter(_ -> titles.cover(named.sections(), telling(text)));
    }
    return named.namesMissing()
        ? Optional.empty()
        : byTitle(text).flatMap(it -> outline(List.of(it))).or(() -> policy(text));
  }

  /** Returns the measures that {@code text} names by number; none where it says more than that. */
  List<Measure> namedAlone(String text, NamedReferences named) {
    String rest = telling(text);
    if (!named.measures().isEmpty()) {
      return isNothing(rest) ? named.measures() : List.of();
    }
    return titles.cover(named.sections(), rest) ? of(named.sections()) : List.of();
  }

  /** Returns whether {@code question} holds nothing but words that ask for a list. */
  boolean asksNothingElse(Question question) {
    return isNothing(telling(ChineseScript.toSimplified(question.text())));
  }

  private Optional<Verdict> named(String text, List<Measure> measures) {
    boolean listed = measures.size() >= FEWEST && isNothing(telling(text)) && !fullText.find(text);
    return listed ? Optional.of(new Outline(measures)) : Optional.empty();
  }

  private Optional<Verdict> outline(List<Section> sections) {
    return Optional.of(new Outline(of(sections)));
  }

  private List<Measure> of(List<Section> sections) {
    return corpus.policies().stream()
        .flatMap(it -> it.measures().stream())
        .filter(it -> sections.contains(it.section()))
        .toList();
  }

  private Optional<Verdict> policy(String text) {
    var policy = corpus.defaultPolicy();
    if (!isNothing(telling(text))) {
      return Optional.empty();
    }
    if (allMeasures.find(text)) {
      return Optional.of(new Outline(policy.measures()));
    }
    return parts.find(text) ? Optional.of(new Parts(policy)) : Optional.empty();
  }

  private Optional<Section> byTitle(String text) {
    var whole = titles.whole(text);
    if (whole.isPresent()) {
      return whole.filter(it -> isListed(it, text));
    }
    return section.find(text) ? titles.told(telling(text)) : Optional.empty();
  }

  /** A title may also be what is asked about: how rights are protected, say. */
  private boolean isListed(Section named, String text) {
    String rest = titles.without(named, text);
    boolean asked = section.find(rest) || listing.find(rest) || isNothing(rest);
    return isNothing(telling(rest)) && (asked || titles.isQuoted(named, text));
  }

  /** Returns what {@code text} says apart from asking for a list. */
  private String telling(String text) {
    return FIGURE.matcher(text).find() ? text : wholeMeasure.remove(asking.remove(text));
  }

  private static boolean isNothing(String text) {
    return text.codePoints().noneMatch(Character::isLetter);
  }
}
