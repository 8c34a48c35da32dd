package org.investorchat.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.investorchat.answering.Draft;
import org.investorchat.answering.Finding;
import org.investorchat.answering.GroundingVerifier;
import org.investorchat.desk.Review.Sentence;
import org.investorchat.desk.draft.DraftReader;
import org.investorchat.desk.draft.TitleLines;
import org.investorchat.desk.draft.TypedSentence;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds sentences as typed against their clauses, and the two languages against each other. */
@Component
final class SentenceChecks {

  private final Corpus corpus;
  private final GroundingVerifier verifier;
  private final FindingTexts findings;
  private final LostConditions lost;

  SentenceChecks(
      Corpus corpus, GroundingVerifier verifier, FindingTexts findings, LostConditions lost) {
    this.corpus = corpus;
    this.verifier = verifier;
    this.findings = findings;
    this.lost = lost;
  }

  /** The sentences of both texts with what is wrong with them. */
  record Sides(List<Sentence> en, List<Sentence> zh) {}

  /**
   * Returns the sentences with what is wrong with them.
   *
   * @param drafted what they were edited from; null where that is not known
   */
  Sides check(List<TypedSentence> en, List<TypedSentence> zh, @Nullable Drafted drafted) {
    return compare(checked(en, drafted, Language.ENGLISH), checked(zh, drafted, Language.CHINESE));
  }

  private List<Sentence> checked(
      List<TypedSentence> typed, @Nullable Drafted drafted, Language language) {
    var verified =
        verified(typed, drafted == null ? Set.of() : remarks(drafted, language), language);
    return drafted == null ? verified : lost.mark(verified, drafted.texts(), language);
  }

  /** Returns the sentences in which the assistant says what the document does not state. */
  private static Set<String> remarks(Drafted drafted, Language language) {
    return drafted.unresolved().stream()
        .flatMap(it -> DraftReader.read(it.in(language)).stream())
        .map(TypedSentence::statement)
        .collect(Collectors.toSet());
  }

  /**
   * Verifies what is said of clauses.
   *
   * @param remarks sentences that say what no clause says, and so name none
   */
  private List<Sentence> verified(
      List<TypedSentence> typed, Set<String> remarks, Language language) {
    var claims =
        typed.stream()
            .filter(it -> !it.labels().isEmpty() || !remarks.contains(it.statement()))
            .toList();
    var draft =
        new Draft(
            language,
            claims.stream().map(it -> new Draft.Sentence(it.statement(), clauses(it))).toList());
    var found =
        verifier.verify(draft, known(draft)).stream()
            .collect(Collectors.groupingBy(it -> claims.get(it.sentence())));
    return typed.stream()
        .map(it -> sentence(it, found.getOrDefault(it, List.of()), language))
        .toList();
  }

  private Set<ClauseId> known(Draft draft) {
    Set<ClauseId> known = new HashSet<>();
    draft.sentences().forEach(it -> known.addAll(it.cites()));
    known.removeIf(it -> corpus.find(it).isEmpty());
    return known;
  }

  private Sentence sentence(TypedSentence typed, List<Finding> found, Language language) {
    var cited = known(typed);
    List<Review.Finding> told = new ArrayList<>();
    found.stream()
        .filter(it -> it.fault() != Finding.Fault.UNCITED || typed.labels().isEmpty())
        .forEach(it -> told.add(findings.tell(it, cited, language)));
    typed.labels().stream()
        .filter(it -> clause(it).isEmpty())
        .map(it -> new Finding(0, Finding.Fault.NOT_IN_EVIDENCE, it))
        .forEach(it -> told.add(findings.tell(it, cited, language)));
    return new Sentence(typed.text(), typed.start(), typed.end(), cited, told);
  }

  private List<ClauseId> clauses(TypedSentence typed) {
    return typed.labels().stream().flatMap(it -> clause(it).stream()).toList();
  }

  private List<ClauseId> known(TypedSentence typed) {
    return clauses(typed).stream().filter(it -> corpus.find(it).isPresent()).toList();
  }

  /** Returns the clause a label means; empty where it is not even the form of one. */
  private Optional<ClauseId> clause(String label) {
    try {
      return Optional.of(ClauseId.of(corpus.defaultPolicy().id(), label));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Marks what one language cites and the other does not: sentence by sentence where there are as
   * many of both, else anywhere. A language without any text is compared with nothing.
   */
  private Sides compare(List<Sentence> en, List<Sentence> zh) {
    return en.isEmpty() || zh.isEmpty()
        ? new Sides(en, zh)
        : new Sides(marked(en, zh, Language.ENGLISH), marked(zh, en, Language.CHINESE));
  }

  private List<Sentence> marked(List<Sentence> own, List<Sentence> other, Language language) {
    List<Sentence> marked = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      var beside = own.size() == other.size() ? List.of(other.get(i)) : other;
      marked.add(marked(own.get(i), beside, language));
    }
    return marked;
  }

  private Sentence marked(Sentence own, List<Sentence> beside, Language language) {
    var missing =
        own.clauses().stream()
            .filter(it -> beside.stream().noneMatch(other -> other.clauses().contains(it)))
            .toList();
    return missing.isEmpty() ? own : own.with(List.of(findings.differing(missing, language)));
  }

  /** Returns the clauses that sentences tell of, not only name by the title of their measure. */
  List<ClauseId> told(List<TypedSentence> typed, Language language) {
    return typed.stream()
        .filter(it -> !TitleLines.isTitle(it.statement(), known(it), corpus, language))
        .flatMap(it -> known(it).stream())
        .toList();
  }
}
