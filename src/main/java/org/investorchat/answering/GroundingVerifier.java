package org.investorchat.answering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.answering.Finding.Fault;
import org.investorchat.answering.grounding.Check;
import org.investorchat.answering.grounding.Checks;
import org.investorchat.answering.grounding.Claim;
import org.investorchat.answering.grounding.ClauseWording;
import org.investorchat.answering.grounding.Statement;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.springframework.stereotype.Component;

/**
 * Checks that every sentence of a draft is carried by the clauses it cites: its figures, bodies,
 * places, force and conditions, not how similar it sounds. Any thread may use it.
 */
@Component
public final class GroundingVerifier {

  private final Checks checks;
  private final Map<Fault, Check> formal = new EnumMap<>(Fault.class);
  private final Map<Fault, Check> carried = new EnumMap<>(Fault.class);

  /** Creates a verifier over {@code corpus}, of which it reads every clause. */
  public GroundingVerifier(Corpus corpus) {
    checks = new Checks(corpus);
    formal.put(Fault.LANGUAGE, checks.language());
    formal.put(Fault.LINK, checks.links());
    formal.put(Fault.ADVERTISEMENT, checks.advertisement());
    carried.put(Fault.MISQUOTED, checks.quotations());
    carried.put(Fault.NUMBER, checks.numbers());
    carried.put(Fault.BODY, checks.bodies());
    carried.put(Fault.PLACE, checks.places());
    carried.put(Fault.POLARITY, checks.polarity());
    carried.put(Fault.MODALITY, checks.modality());
    carried.put(Fault.STRONG_WORD, checks.strongWords());
    carried.put(Fault.CONDITION_DROPPED, checks.conditions());
    carried.put(Fault.SCOPE_DROPPED, checks.scope());
    carried.put(Fault.UNSUPPORTED, checks.support());
  }

  /**
   * Returns what the cited clauses do not carry, sentence by sentence; empty when the draft is
   * grounded.
   *
   * @param evidence the clauses that may be cited
   */
  public List<Finding> verify(Draft draft, Set<ClauseId> evidence) {
    var statements =
        draft.sentences().stream()
            .map(it -> checks.read(it.text(), draft.language(), it.cites()))
            .toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      findings.addAll(citations(i, draft.sentences().get(i), evidence));
      findings.addAll(contents(i, claim(statements, i, evidence)));
    }
    return findings;
  }

  private List<Finding> citations(int index, Sentence sentence, Set<ClauseId> evidence) {
    if (sentence.cites().isEmpty()) {
      return List.of(new Finding(index, Fault.UNCITED, sentence.text()));
    }
    return sentence.cites().stream()
        .filter(it -> !mayBeCited(it, evidence))
        .map(it -> new Finding(index, Fault.NOT_IN_EVIDENCE, it.label()))
        .toList();
  }

  private Claim claim(List<Statement> statements, int index, Set<ClauseId> evidence) {
    var statement = statements.get(index);
    List<ClauseWording> cited =
        statement.cites().stream()
            .distinct()
            .filter(it -> mayBeCited(it, evidence))
            .flatMap(it -> checks.find(it).stream())
            .toList();
    return new Claim(statement, cited, statements);
  }

  private boolean mayBeCited(ClauseId id, Set<ClauseId> evidence) {
    return evidence.contains(id) && checks.find(id).isPresent();
  }

  private List<Finding> contents(int index, Claim claim) {
    List<Finding> findings = new ArrayList<>();
    formal.forEach((fault, check) -> add(findings, index, fault, check.faults(claim)));
    if (!claim.cited().isEmpty()) {
      carried.forEach((fault, check) -> add(findings, index, fault, check.faults(claim)));
    }
    return findings;
  }

  private static void add(List<Finding> findings, int index, Fault fault, List<String> details) {
    details.forEach(it -> findings.add(new Finding(index, fault, it)));
  }
}
