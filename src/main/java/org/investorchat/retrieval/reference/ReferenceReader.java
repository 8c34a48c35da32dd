package org.investorchat.retrieval.reference;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the measures and clauses that a text names by number.
 *
 * <p>A number names a measure only beside a word that says so ({@code measure 9}, {@code no. 9},
 * their Chinese equals) or as a clause's id ({@code 7.4}): years, amounts, percentages, telephone
 * numbers and counts stand beside other words.
 */
public final class ReferenceReader {

  private final NumberLists lists;
  private final List<Pattern> certain;
  private final List<Pattern> likely;

  /** Creates a reader with the patterns of {@code lexicons/references.yaml}. */
  public ReferenceReader() {
    var lexicon = ReferenceLexicon.load();
    this.lists = new NumberLists(lexicon);
    this.certain = lexicon.certain().stream().map(lists::compile).toList();
    this.likely = lexicon.likely().stream().map(lists::compile).toList();
  }

  /** Returns what {@code text}, which must be folded, names, in the order named. */
  public List<Reference> read(String text) {
    if (!lists.anyIn(text)) {
      return List.of();
    }
    var findings = new Findings<Stream<Reference>>(text);
    certain.forEach(it -> findings.take(it, found -> references(found, true)));
    likely.forEach(it -> findings.take(it, found -> references(found, false)));
    return findings.inOrder().flatMap(it -> it).distinct().toList();
  }

  private Stream<Reference> references(MatchResult found, boolean certain) {
    if (found.namedGroups().containsKey("clause")) {
      int measure = lists.value(found.group("measure"));
      return Stream.of(new Reference(measure, lists.value(found.group("clause")), certain));
    }
    return lists.numbers(found.group("measures")).mapToObj(it -> new Reference(it, 0, certain));
  }
}
