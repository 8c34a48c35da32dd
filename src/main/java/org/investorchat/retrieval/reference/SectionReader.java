package org.investorchat.retrieval.reference;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the sections that a text names by number: beside a word that says so ({@code part III},
 * {@code the third section}, their Chinese equals), never alone.
 */
public final class SectionReader {

  /** What is numbered higher is a section of another text. */
  private static final int HIGHEST = 30;

  private final NumberLists lists;
  private final List<Pattern> numbered;
  private final List<Pattern> last;

  /** Creates a reader with the patterns of {@code lexicons/references.yaml}. */
  public SectionReader() {
    var lexicon = ReferenceLexicon.load();
    this.lists = new NumberLists(lexicon);
    this.numbered = lexicon.sections().stream().map(lists::compile).toList();
    this.last = lexicon.lastSection().stream().map(lists::compile).toList();
  }

  /**
   * Returns the numbers that {@code text}, which must be folded, names, in the order named.
   *
   * @param sections how many there are: the number of the last one
   */
  public List<Integer> read(String text, int sections) {
    var findings = new Findings<IntStream>(text);
    numbered.forEach(it -> findings.take(it, found -> lists.numbers(found.group("sections"))));
    last.forEach(it -> findings.take(it, _ -> IntStream.of(sections)));
    return findings
        .inOrder()
        .flatMapToInt(it -> it)
        .filter(it -> it <= HIGHEST)
        .distinct()
        .boxed()
        .toList();
  }
}
