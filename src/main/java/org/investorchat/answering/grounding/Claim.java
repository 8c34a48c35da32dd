package org.investorchat.answering.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;

/**
 * A sentence held against the clauses it cites.
 *
 * @param cited the clauses that exist and may be cited
 * @param draft every sentence of the draft, this one among them
 */
public record Claim(Statement statement, List<ClauseWording> cited, List<Statement> draft) {

  public Claim {
    cited = List.copyOf(cited);
    draft = List.copyOf(draft);
  }

  Language language() {
    return statement.whole().language();
  }

  Wording whole() {
    return statement.whole();
  }

  Wording body() {
    return statement.body();
  }

  /** Returns the wordings of the cited clauses in the claim's language. */
  List<Wording> wordings() {
    return cited.stream().map(it -> it.in(language())).toList();
  }

  /** Returns the sentences of the draft that cite {@code clause}, in order. */
  List<Statement> about(ClauseId clause) {
    return draft.stream().filter(it -> it.cites().contains(clause)).toList();
  }

  /** Returns the cited clauses that share words with {@code part}; the only one if it is alone. */
  List<ClauseWording> near(Part part) {
    return cited.size() == 1
        ? cited
        : cited.stream()
            .filter(
                it -> shared(it.in(language()).terms(), part) >= Math.min(2, part.terms().size()))
            .toList();
  }

  private static int shared(Set<String> terms, Part part) {
    Set<String> shared = new HashSet<>(part.terms());
    shared.retainAll(terms);
    return shared.size();
  }
}
