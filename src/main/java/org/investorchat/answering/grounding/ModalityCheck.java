package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Language;

/**
 * A sentence is never firmer than its clauses. What a clause pilots, leaves to an authority,
 * encourages or explores is said to be so; and only a clause in force, or one that says so itself,
 * lets a sentence claim something for the reader or tell it as done.
 */
final class ModalityCheck implements Check {

  /** Not the participle of a future passive. */
  private static final Pattern PARTICIPLE =
      Pattern.compile("(?<!\\bbe )(?<!\\bbe \\w{1,15} )\\b\\w+ed\\b");

  private final List<Phrases> claims;
  private final Phrases received;
  private final Phrases promised;
  private final Phrases completed;
  private final Phrases participles;
  private final Phrases topics;
  private final Phrases pilot;
  private final Phrases discretionary;
  private final Phrases encouraged;
  private final Phrases exploratory;
  private final Terms terms;

  ModalityCheck(GroundingLexicon lexicon, Terms terms) {
    var modality = lexicon.modality();
    claims = modality.claims().stream().map(Phrases::of).toList();
    received = Phrases.of(modality.received());
    promised = Phrases.of(modality.promised());
    completed = Phrases.of(modality.completed());
    participles = Phrases.of(new BilingualWords(modality.participles(), List.of()));
    topics = Phrases.of(modality.topics());
    pilot = Phrases.of(modality.pilot());
    discretionary = Phrases.of(modality.discretionary());
    encouraged = Phrases.of(modality.encouraged());
    exploratory = Phrases.of(modality.exploratory());
    this.terms = terms;
  }

  @Override
  public List<String> faults(Claim claim) {
    List<String> faults = new ArrayList<>();
    if (!topics.in(claim.body().text(), claim.language())) {
      claim.cited().stream()
          .filter(it -> Usage.isUsed(it, claim) && !isToldAs(it, claim))
          .forEach(it -> faults.add("not told as " + it.clause().commitment().id()));
    }
    claim.body().parts().forEach(it -> addClaims(it, claim, faults));
    return faults;
  }

  private boolean isToldAs(ClauseWording clause, Claim claim) {
    return switch (clause.clause().commitment()) {
      case IN_FORCE, COMMITTED -> true;
      case PILOT -> keeps(pilot, clause, claim);
      case DISCRETIONARY -> keeps(discretionary, clause, claim);
      case ENCOURAGED ->
          exploratory.in(claim.whole().text(), claim.language())
              || keeps(encouraged, clause, claim);
      case EXPLORATORY -> keeps(exploratory, clause, claim);
    };
  }

  private static boolean keeps(Phrases words, ClauseWording clause, Claim claim) {
    return words.in(claim.whole().text(), claim.language())
        || !words.in(clause.text(claim.language()), claim.language());
  }

  private void addClaims(Part part, Claim claim, List<String> faults) {
    var clauses = claim.near(part);
    faults.addAll(uncarried(received, part, clauses, claim.language()));
    if (noneIs(clauses, Commitment.IN_FORCE)) {
      claims.forEach(it -> faults.addAll(uncarried(it, part, clauses, claim.language())));
      if (noneIs(clauses, Commitment.COMMITTED)) {
        faults.addAll(uncarried(promised, part, clauses, claim.language()));
      }
    }
    faults.addAll(uncarried(completed, part, clauses, claim.language()));
    addParticiples(part, clauses, faults);
  }

  private static boolean noneIs(List<ClauseWording> clauses, Commitment commitment) {
    return clauses.stream().noneMatch(it -> it.clause().commitment() == commitment);
  }

  private static List<String> uncarried(
      Phrases words, Part part, List<ClauseWording> clauses, Language language) {
    var said = words.found(part.text(), language);
    return said.isEmpty() || clauses.stream().anyMatch(words::in) ? List.of() : said;
  }

  /** "Is raised" tells as done what the clause does not call "raised" itself, but "will raise". */
  private void addParticiples(Part part, List<ClauseWording> clauses, List<String> faults) {
    var found = participles.matcher(part.text(), Language.ENGLISH);
    while (found.find()) {
      var told = terms.of(found.group(1), Language.ENGLISH);
      if (clauses.stream().noneMatch(it -> isCalled(told, it))) {
        faults.add(found.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  private boolean isCalled(List<String> told, ClauseWording clause) {
    return clause.clause().commitment() == Commitment.IN_FORCE
        || PARTICIPLE
            .matcher(clause.text(Language.ENGLISH))
            .results()
            .anyMatch(it -> terms.of(it.group(), Language.ENGLISH).equals(told));
  }
}
