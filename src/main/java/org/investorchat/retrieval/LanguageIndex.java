package org.investorchat.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.CardRanking.Hit;
import org.investorchat.retrieval.dense.TextEmbedder;
import org.investorchat.retrieval.lexical.AnalyzedText;
import org.investorchat.retrieval.lexical.LanguageAnalysis;

/** Searches a corpus in one language, by vectors and by words; either may fail. */
final class LanguageIndex {

  /**
   * What was found.
   *
   * @param clauses every clause
   * @param cards every card, then every subject outside, all in the order of the corpus
   * @param complete whether both vectors and words were searched
   */
  record Hits(List<ScoredClause> clauses, List<Hit> cards, boolean complete) {

    Hits {
      clauses = List.copyOf(clauses);
      cards = List.copyOf(cards);
    }
  }

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
      double denseWeight,
      RankingModel.Weights weights) {
    this.order = order;
    this.texts = CorpusTexts.of(order, language);
    this.denseFaults = new FaultTolerance("dense-" + language.tag());
    this.lexicalFaults = new FaultTolerance("lexical-" + language.tag());
    this.lexicalIndexes = new LexicalIndexes(order, texts, analysis);
    this.denseIndex = denseFaults.attempt(() -> new DenseIndex(texts, embedder));
    this.cards = new CardRanking(order, texts, weights);
    this.fusion = new ClauseFusion(order, denseWeight);
  }

  /** Returns whether it has vectors. */
  boolean isWhole() {
    return denseIndex.isPresent();
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
        dense.orElseGet(() -> new DenseScores(absent(), new float[texts.phrasings().size()])),
        lexical.orElseGet(this::absent),
        lexicalIndexes.coverage(words),
        dense.isPresent() && lexical.isPresent());
  }

  /** Returns the vector of a question, whitened; empty where there are no vectors now. */
  float[] vector(String text) {
    return denseIndex
        .flatMap(it -> denseFaults.attempt(() -> it.vector(text)))
        .orElseGet(() -> new float[0]);
  }

  private Hits hits(DenseScores dense, RawScores lexical, Coverage coverage, boolean complete) {
    var hits = cards.rank(dense, coverage);
    float[] scores =
        fusion.fuse(
            dense.texts(),
            lexical,
            Probabilities.of(hits.stream().mapToDouble(Hit::score).toArray()));
    var clauses = new ArrayList<ScoredClause>(scores.length);
    for (int i = 0; i < scores.length; i++) {
      var signals =
          new Signals(dense.texts().clauses()[i], lexical.clauses()[i], coverage.clauses()[i]);
      clauses.add(new ScoredClause(order.clauses().get(i), Math.min(scores[i], 1), signals));
    }
    return new Hits(clauses, hits, complete);
  }

  private RawScores absent() {
    return RawScores.absent(order.clauses().size(), order.measures().size());
  }
}
