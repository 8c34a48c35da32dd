package org.investorchat.answering;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opennlp.tools.stemmer.PorterStemmer;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.Section;

/** Finds the section that a text names by its title, or by the telling words of it. */
final class SectionTitles {

  /** Fewer words of a title may be anything. */
  private static final int FEWEST_TERMS = 2;

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final String QUOTES = "[\"'“”‘’「」『』《》]";

  /**
   * A section and its words in both languages.
   *
   * @param pieces stems and single Chinese characters
   * @param terms stems and pairs of neighbouring Chinese characters
   * @param recurring telling terms in the title of each of its measures
   */
  private record Titled(
      Section section, Set<String> pieces, Set<String> terms, Set<String> recurring) {

    boolean covers(String text) {
      return pieces.containsAll(piecesOf(text));
    }

    boolean isTold(String text) {
      var told = termsOf(text);
      return told.stream().anyMatch(recurring::contains)
          || told.stream().filter(terms::contains).count() >= FEWEST_TERMS;
    }
  }

  private final List<Titled> sections;

  /**
   * Creates a finder.
   *
   * @param telling takes out of a text the words that any question may hold
   */
  SectionTitles(Corpus corpus, UnaryOperator<String> telling) {
    sections =
        corpus.policies().stream()
            .flatMap(policy -> policy.sections().stream().map(it -> titled(policy, it, telling)))
            .toList();
  }

  private static Titled titled(Policy policy, Section section, UnaryOperator<String> telling) {
    var measures = policy.measuresOf(section);
    Set<String> recurring = new HashSet<>();
    if (measures.size() > 1) {
      recurring.addAll(termsOf(telling.apply(both(measures.getFirst().title()))));
      measures.forEach(it -> recurring.retainAll(termsOf(both(it.title()))));
    }
    String title = both(section.title());
    var pieces = piecesOf(title);
    recurring.forEach(it -> pieces.addAll(piecesOf(it)));
    return new Titled(section, pieces, termsOf(title), recurring);
  }

  private static String both(Bilingual title) {
    return title.en() + "\n" + title.zh();
  }

  /** Returns the section whose whole title stands in {@code text}, in either language. */
  Optional<Section> whole(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return sections.stream()
        .map(Titled::section)
        .filter(it -> titles(it).anyMatch(title -> folded.contains(title.toLowerCase(Locale.ROOT))))
        .findFirst();
  }

  /** Returns whether the title of {@code section} stands in quotes in {@code text}. */
  boolean isQuoted(Section section, String text) {
    return titles(section)
        .anyMatch(it -> pattern(QUOTES + Pattern.quote(it) + QUOTES).matcher(text).find());
  }

  /** Returns {@code text} without the title of {@code section}. */
  String without(Section section, String text) {
    return titles(section)
        .reduce(text, (rest, it) -> pattern(Pattern.quote(it)).matcher(rest).replaceAll(" "));
  }

  private static Stream<String> titles(Section section) {
    return Arrays.stream(Language.values()).map(section.title()::in);
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Returns the only section whose title holds all of {@code telling} and is told by it.
   *
   * @param telling what a text says apart from words that any question may hold
   */
  Optional<Section> told(String telling) {
    var holding = sections.stream().filter(it -> it.covers(telling)).toList();
    return holding.size() == 1 && holding.getFirst().isTold(telling)
        ? Optional.of(holding.getFirst().section())
        : Optional.empty();
  }

  /** Returns whether the titles of {@code named} hold all of {@code telling}. */
  boolean cover(Collection<Section> named, String telling) {
    Set<String> held = new HashSet<>();
    sections.stream()
        .filter(it -> named.contains(it.section()))
        .forEach(it -> held.addAll(it.pieces()));
    return held.containsAll(piecesOf(telling));
  }

  private static Set<String> piecesOf(String text) {
    Set<String> pieces = stems(text);
    HAN.matcher(text)
        .results()
        .flatMapToInt(it -> it.group().codePoints())
        .forEach(it -> pieces.add(Character.toString(it)));
    return pieces;
  }

  private static Set<String> termsOf(String text) {
    Set<String> terms = stems(text);
    HAN.matcher(text).results().forEach(it -> addPairs(it.group(), terms));
    return terms;
  }

  private static void addPairs(String run, Set<String> terms) {
    for (int i = 0; i + 1 < run.length(); i++) {
      terms.add(run.substring(i, i + 2));
    }
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    var stemmer = new PorterStemmer();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(it -> stems.add(stemmer.stem(it.group())));
    return stems;
  }
}
