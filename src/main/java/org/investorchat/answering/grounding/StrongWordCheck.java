package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.knowledge.Language;

/** Words that leave no exception stand where a cited clause has one of the same meaning. */
final class StrongWordCheck implements Check {

  private static final int REACH = 60;

  private final List<Phrases> groups;
  private final Phrases obligations;
  private final Terms terms;

  StrongWordCheck(GroundingLexicon lexicon, Terms terms) {
    groups = lexicon.strong().stream().map(Phrases::of).toList();
    obligations = Phrases.of(lexicon.obligations());
    this.terms = terms;
  }

  @Override
  public List<String> faults(Claim claim) {
    List<String> faults = new ArrayList<>();
    groups.forEach(it -> faults.addAll(it.addedBy(claim)));
    faults.addAll(unconditionedObligations(claim));
    return faults;
  }

  /** What must be is a condition of the clause, or the clause says must itself. */
  private List<String> unconditionedObligations(Claim claim) {
    List<String> faults = new ArrayList<>();
    String text = claim.body().text();
    if (!obligations.in(text, claim.language())
        || claim.cited().stream().anyMatch(obligations::in)) {
      return faults;
    }
    var matcher = obligations.matcher(text, claim.language());
    while (matcher.find()) {
      int reach = Math.min(text.length(), matcher.end() + REACH);
      if (!tellsCondition(text.substring(matcher.end(), reach), claim)) {
        faults.add(matcher.group());
      }
    }
    return faults;
  }

  private boolean tellsCondition(String following, Claim claim) {
    Language language = claim.language();
    var said = terms.of(following, language);
    return claim.cited().stream()
        .flatMap(it -> it.clause().conditions().stream())
        .map(it -> terms.of(Folding.fold(it.in(language)), language))
        .anyMatch(condition -> said.stream().anyMatch(condition::contains));
  }
}
