package org.investorchat.conversation;

import java.util.Optional;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.LiveCorpus;
import org.springframework.stereotype.Component;

/** Puts what was spoken of into a question of either language. */
@Component
final class Wordings {

  private final LiveCorpus corpus;
  private final Bilingual wholeMeasure;

  Wordings(LiveCorpus corpus) {
    this.corpus = corpus;
    this.wholeMeasure = FollowUpLexicon.load().wholeMeasure();
  }

  /**
   * Returns {@code question} of {@code subject} in {@code language}: as it was asked where it was
   * asked in full in this language, else as people ask for what its answer rests on.
   */
  String of(String question, Subject subject, Language language) {
    boolean full = subject.language() == language && !subject.thin();
    if (full || subject.citations().isEmpty()) {
      return question;
    }
    return asking(subject.citations().getFirst().clause(), language).orElse(question);
  }

  /** Returns how people ask for {@code clause}; empty when no card rests mainly on it. */
  Optional<String> asking(ClauseId clause, Language language) {
    return corpus
        .current()
        .cards()
        .filter(it -> it.clauses().getFirst().equals(clause))
        .map(Card::questions)
        .flatMap(it -> it.in(language).stream())
        .findFirst();
  }

  /** Returns the question for all that the measure of {@code clause} says. */
  String whole(ClauseId clause, Language language) {
    return wholeMeasure.in(language).formatted(clause.measure());
  }
}
