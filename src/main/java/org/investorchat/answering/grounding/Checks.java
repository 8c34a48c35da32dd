package org.investorchat.answering.grounding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.investorchat.answering.grounding.Mention.Kind;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;

/** The checks over one corpus, by what they look at. Immutable, so any thread may use it. */
public final class Checks {

  private static final Set<String> ALWAYS_NAMED = Set.of("beijing");

  private final GroundingLexicon lexicon = GroundingLexicon.read();
  private final Library library;

  /** Reads every clause of {@code corpus}. */
  public Checks(Corpus corpus) {
    library = new Library(corpus, lexicon);
  }

  /** Returns {@code sentence} of a draft in {@code language}, read. */
  public Statement read(String sentence, Language language, List<ClauseId> cites) {
    return library.read(sentence, language, cites);
  }

  /** Returns the clause with this id, read; empty when there is none. */
  public Optional<ClauseWording> find(ClauseId id) {
    return library.find(id);
  }

  /** Returns the check that quoted passages are verbatim. */
  public Check quotations() {
    return new QuotationCheck();
  }

  /** Returns the check of figures, dates, and what follows on either side of a threshold. */
  public Check numbers() {
    return both(new NumberCheck(lexicon), new OutcomeCheck(lexicon, library));
  }

  /** Returns the check of the bodies named. */
  public Check bodies() {
    return both(
        new NameCheck(Kind.BODY, Set.of(), ClauseWording::bodies), new UnknownBodyCheck(lexicon));
  }

  /** Returns the check of the places named. */
  public Check places() {
    return new NameCheck(Kind.PLACE, ALWAYS_NAMED, ClauseWording::places);
  }

  /** Returns the check that what is denied stays denied. */
  public Check polarity() {
    return both(
        new PolarityCheck(new DenialReader(lexicon, library.terms()), library),
        new OppositeCheck(lexicon));
  }

  /** Returns the check that nothing is firmer than its clause. */
  public Check modality() {
    return new ModalityCheck(lexicon, library.terms());
  }

  /** Returns the check of words that leave no exception. */
  public Check strongWords() {
    return new StrongWordCheck(lexicon, library.terms());
  }

  /** Returns the check that conditions are kept. */
  public Check conditions() {
    var reader = new ConditionReader(lexicon, library.reader());
    var weights = new TermWeights(library, library.terms());
    return new ConditionCheck(reader, new ConditionMatcher(reader, weights), library);
  }

  /** Returns the check that clauses giving subject or scope are cited. */
  public Check scope() {
    return new ScopeCheck();
  }

  /** Returns the check of the script; it needs no cited clause. */
  public Check language() {
    return new LanguageCheck();
  }

  /** Returns the check of links; it needs no cited clause. */
  public Check links() {
    return new LinkCheck();
  }

  /** Returns the check for the advertisement; it needs no cited clause. */
  public Check advertisement() {
    return new AdvertisementCheck(lexicon);
  }

  /** Returns the check that a sentence talks of what its clauses talk of. */
  public Check support() {
    return both(
        new SupportCheck(lexicon, library),
        new TitleCheck(lexicon, library.terms()),
        new PartyCheck(lexicon));
  }

  private static Check both(Check... checks) {
    return claim -> Arrays.stream(checks).flatMap(it -> it.faults(claim).stream()).toList();
  }
}
