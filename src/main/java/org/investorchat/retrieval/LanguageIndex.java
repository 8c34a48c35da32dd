package org.investorchat.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.CardRanking.Hit;
import org.investorchat.retrieval.dense.TextEmbedder;
import org.investorchat.retrieval.lexical.AnalyzedText;
import org.investorchat.retrieval.lexical.LanguageAnalysis;
import org.investorchat.retrieval.lexical.WeightedTerms;

/** Searches a corpus in one language, by vectors and by words; either may fail. */
final class LanguageIndex {

  /**
   * What was found.
   *
   * @param clauses every clause, in the order of the corpus
   * @param cards those that come near the query, and subjects outside, in no particular order
   */
  record Hits(List<ScoredClause> clauses, List<Hit> cards) {}

  private final CorpusOrder order;
  private final CorpusTexts texts;
  private final LexicalIndexes lexicalIndexes;
  private final Optional<DenseIndex> denseIndex;
  private final CardRanking cards;
  private final ClauseFusion fusion;
  private final FaultTolerance denseFaults;
  private final FaultTolerance lexicalFaults;

  LanguageIndex(
      CorpusOrder order,
      Language language,
      LanguageAnalysis analysis,
      TextEmbedder embedder,
      double denseWeight) {
    this.order = order;
    this.texts = CorpusTexts.of(order, language);
    this.denseFaults = new FaultTolerance("dense-" + language.tag());
    this.lexicalFaults = new FaultTolerance("lexical-" + language.tag());
    this.lexicalIndexes = new LexicalIndexes(texts, analysis);
    this.denseIndex = denseFaults.attempt(() -> new DenseIndex(texts, embedder));
    this.cards = new CardRanking(texts, lexicalIndexes, language);
    this.fusion = new ClauseFusion(order, denseWeight);
  }

  /**
   * Searches for a question.
   *
   * @param text to embed
   * @param words to search for
   */
  Hits search(String text, AnalyzedText words) {
    var dense = denseIndex.flatMap(it -> denseFaults.attempt(() -> it.search(text)));
    var lexical = lexicalFaults.attempt(() -> lexicalIndexes.search(words));
    return hits(
        dense.orElseGet(this::absent),
        lexical.orElseGet(this::absent),
        lexicalIndexes.weigh(words));
  }

  private Hits hits(RawScores dense, RawScores lexical, WeightedTerms query) {
    var near = cards.rank(dense, lexical, query);
    float[] cardScores = new float[order.cards().size()];
    near.stream()
        .filter(it -> it.card() < cardScores.length)
        .forEach(it -> cardScores[it.card()] = (float) it.score());
    float[] scores = fusion.fuse(dense, lexical, cardScores);
    var clauses = new ArrayList<ScoredClause>(scores.length);
    for (int i = 0; i < scores.length; i++) {
      double coverage = query.coverageBy(lexicalIndexes.clause(i));
      var signals = new Signals(dense.clauses()[i], lexical.clauses()[i], coverage);
      clauses.add(new ScoredClause(order.clauses().get(i), Math.min(scores[i], 1), signals));
    }
    return new Hits(clauses, near);
  }

  private RawScores absent() {
    return RawScores.absent(
        order.clauses().size(), order.measures().size(), texts.phrasings().size());
  }
}
