package org.investorchat.answering;

import java.util.List;
import java.util.Set;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.answering.Finding.Fault;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.springframework.stereotype.Component;

/** Holds what a question takes for granted against the clauses that answer it. */
@Component
final class Premises {

  private final Corpus corpus;
  private final GroundingVerifier verifier;

  Premises(Corpus corpus, GroundingVerifier verifier) {
    this.corpus = corpus;
    this.verifier = verifier;
  }

  /**
   * Returns whether {@code question} asserts a figure where the clauses state another. A question
   * that only asks, or clauses that state no figure, contradict nothing.
   */
  boolean misstatesFigure(Question question, Reading reading, List<ClauseId> clauses) {
    boolean comparable = clauses.stream().anyMatch(it -> !corpus.clause(it).amounts().isEmpty());
    if (!reading.asserts() || !comparable) {
      return false;
    }
    var sentence = new Sentence(question.text(), clauses);
    return verifier
        .verify(new Draft(question.language(), List.of(sentence)), Set.copyOf(clauses))
        .stream()
        .anyMatch(it -> it.fault() == Fault.NUMBER);
  }
}
