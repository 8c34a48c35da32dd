package org.investorchat.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.Draft;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.answering.Finding;
import org.investorchat.answering.GroundingVerifier;
import org.investorchat.evaluation.PolicyClaim.Kind;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;

/** A claim and what the verifier finds in it. */
record ClaimTrial(PolicyClaim claim, List<Finding> findings) {

  ClaimTrial {
    findings = List.copyOf(findings);
  }

  /** Puts {@code claim} to the verifier as a draft of one sentence that cites its clauses. */
  static ClaimTrial of(PolicyClaim claim, Corpus corpus, GroundingVerifier verifier) {
    String policy = corpus.defaultPolicy().id();
    var clauses = claim.clauses().stream().map(it -> ClauseId.of(policy, it)).toList();
    var parents = clauses.stream().flatMap(it -> corpus.clause(it).dependsOn().stream());
    var cites = Stream.concat(clauses.stream(), parents).distinct().toList();
    var draft = new Draft(claim.language(), List.of(new Sentence(claim.claim(), cites)));
    return new ClaimTrial(claim, verifier.verify(draft, Set.copyOf(cites)));
  }

  /** Returns the claim that is {@code clause} itself in {@code language}. */
  static PolicyClaim verbatim(Clause clause, Language language) {
    String label = clause.id().label();
    return new PolicyClaim(
        "verbatim-" + language.tag() + "-" + label,
        language,
        List.of(label),
        clause.text().in(language),
        Kind.VERBATIM);
  }

  boolean flagged() {
    return !findings.isEmpty();
  }

  boolean corrupted() {
    return claim.kind() != Kind.FAITHFUL && claim.kind() != Kind.VERBATIM;
  }

  boolean misjudged() {
    return corrupted() != flagged();
  }

  /** Returns the name of the claim's kind in files. */
  String kind() {
    return claim.kind().id();
  }

  /** Returns whether people may read it: claims of even number are only counted. */
  boolean odd() {
    return claim.id().matches(".*[13579]");
  }

  @Override
  public String toString() {
    return findings.stream()
        .map(it -> it.fault() + " " + it.detail())
        .collect(
            Collectors.joining(
                "; ", claim.id() + " (" + kind() + "): " + claim.claim() + " → ", ""));
  }
}
