package org.investorchat.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.investorchat.answering.Finding;
import org.investorchat.answering.Finding.Fault;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Letters;
import org.springframework.stereotype.Component;

/** Says in both languages what is wrong with a sentence and what its clause says. */
@Component
final class FindingTexts {

  /** How the verifier says that a sentence is firmer than its clause. */
  private static final String NOT_TOLD_AS = "not told as ";

  /** How it says that a figure is given for the wrong side of a threshold. */
  private static final String TURNED = "on the other side of the threshold";

  /** How it says that what a clause denies is not denied. */
  private static final String WITHOUT = "without ";

  private final DeskTexts texts;
  private final Corpus corpus;

  FindingTexts(DeskTexts texts, Corpus corpus) {
    this.texts = texts;
    this.corpus = corpus;
  }

  /**
   * Returns the finding in words.
   *
   * @param cited the clauses that the sentence cites and that exist
   * @param language of the sentence
   */
  Review.Finding tell(Finding finding, List<ClauseId> cited, Language language) {
    return switch (finding.fault()) {
      case UNCITED, NOT_IN_EVIDENCE, LINK, ADVERTISEMENT -> plain(finding, finding.detail());
      case LANGUAGE -> plain(finding, after(": ", finding.detail()));
      case CONDITION_DROPPED -> condition(finding, cited, language);
      case SCOPE_DROPPED -> scope(finding, cited);
      case NUMBER -> number(finding, cited);
      case POLARITY -> polarity(finding, cited);
      case MODALITY, STRONG_WORD -> force(finding, cited);
      case MISQUOTED, BODY, PLACE, UNSUPPORTED -> against(finding, cited, "");
    };
  }

  /** Says that the sentences of the two languages that run side by side cite other clauses. */
  Review.Finding differing(List<ClauseId> missing, Language language) {
    String labels = texts.list(language, missing.stream().map(ClauseId::label).toList());
    String key = "finding.clauses-differ." + language.other().tag();
    return new Review.Finding(
        "clauses-differ", labels, missing.getFirst(), texts.both(key, labels));
  }

  private Review.Finding plain(Finding finding, String detail) {
    String fault = id(finding.fault());
    return new Review.Finding(fault, detail, null, texts.both("finding." + fault, detail));
  }

  private static String after(String mark, String text) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(at + mark.length());
  }

  /**
   * Holds the words at fault against the first clause.
   *
   * @param more what the key has besides the fault; empty for most
   */
  private Review.Finding against(Finding finding, List<ClauseId> cited, String more) {
    return against(finding, finding.detail(), corpus.clause(cited.getFirst()), more);
  }

  private Review.Finding against(Finding finding, String detail, Clause clause, String more) {
    String fault = id(finding.fault());
    var message = texts.both("finding." + fault + more, detail, clause.id().label(), clause.text());
    return new Review.Finding(fault, detail, clause.id(), message);
  }

  private Review.Finding number(Finding finding, List<ClauseId> cited) {
    return against(finding, cited, finding.detail().equals(TURNED) ? ".turned" : "");
  }

  private Review.Finding polarity(Finding finding, List<ClauseId> cited) {
    boolean lost = finding.detail().startsWith(WITHOUT);
    String detail = lost ? finding.detail().substring(WITHOUT.length()) : finding.detail();
    return against(finding, detail, corpus.clause(cited.getFirst()), lost ? ".lost" : "");
  }

  /** The verifier names the condition after the label of its clause. */
  private Review.Finding condition(Finding finding, List<ClauseId> cited, Language language) {
    for (var id : cited) {
      for (var condition : corpus.clause(id).conditions()) {
        if (Letters.areSame(finding.detail(), id.label() + condition.in(language))) {
          return dropped(condition, id, language);
        }
      }
    }
    return against(finding, cited, "");
  }

  /** Says that {@code condition} of a clause is left out. */
  Review.Finding dropped(Bilingual condition, ClauseId clause, Language language) {
    var message = texts.both("finding.condition-dropped", condition, clause.label());
    return new Review.Finding("condition-dropped", condition.in(language), clause, message);
  }

  private Review.Finding scope(Finding finding, List<ClauseId> cited) {
    var scope = ClauseId.of(cited.getFirst().policy(), finding.detail());
    var dependent =
        cited.stream()
            .filter(it -> corpus.clause(it).dependsOn().contains(scope))
            .findFirst()
            .orElse(cited.getFirst());
    var text = corpus.clause(scope).text();
    var message = texts.both("finding.scope-dropped", scope.label(), dependent.label(), text);
    return new Review.Finding("scope-dropped", scope.label(), scope, message);
  }

  private Review.Finding force(Finding finding, List<ClauseId> cited) {
    var told = told(finding, cited);
    if (told.isEmpty()) {
      return against(finding, cited, "");
    }
    var clause = told.get();
    var words = texts.both("commitment." + clause.commitment().id());
    var message = texts.both("finding.modality.force", clause.id().label(), words, clause.text());
    return new Review.Finding("modality", clause.commitment().id(), clause.id(), message);
  }

  private Optional<Clause> told(Finding finding, List<ClauseId> cited) {
    String detail = finding.detail();
    return cited.stream()
        .map(corpus::clause)
        .filter(it -> detail.equals(NOT_TOLD_AS + it.commitment().id()))
        .findFirst();
  }

  private static String id(Fault fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what {@code clause} binds the government to, in words for a caller. */
  Bilingual commitment(Clause clause) {
    return texts.both("commitment." + clause.commitment().id());
  }
}
