package org.investorchat.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.retrieval.lexical.AnalyzedText;
import org.investorchat.retrieval.lexical.LanguageAnalysis;
import org.investorchat.retrieval.lexical.LexicalIndex;
import org.investorchat.retrieval.lexical.TermWeights;
import org.investorchat.retrieval.lexical.WeightedTerms;

/** The lexical indexes of a corpus in one language. */
final class LexicalIndexes {

  private final LexicalIndex clauses;
  private final LexicalIndex measures;
  private final LexicalIndex phrasings;
  private final TermWeights weights;
  private final List<WeightedTerms> clauseTerms;
  private final List<WeightedTerms> phrasingTerms;

  LexicalIndexes(CorpusTexts texts, LanguageAnalysis analysis) {
    var clauseTexts = texts.clauses().stream().map(analysis::analyze).toList();
    var phrasingTexts = texts.phrasings().stream().map(it -> analysis.analyze(it.text())).toList();
    this.clauses = LexicalIndex.of(clauseTexts);
    this.measures =
        LexicalIndex.of(texts.measuresWithBodies().stream().map(analysis::analyze).toList());
    this.phrasings = LexicalIndex.of(phrasingTexts);
    var weighed = new ArrayList<>(clauseTexts);
    weighed.addAll(phrasingTexts);
    this.weights = new TermWeights(weighed);
    this.clauseTerms = clauseTexts.stream().map(this::weigh).toList();
    this.phrasingTerms = phrasingTexts.stream().map(this::weigh).toList();
  }

  /** Returns the BM25 score of every text for {@code query}. */
  RawScores search(AnalyzedText query) {
    return new RawScores(clauses.bm25(query), measures.bm25(query), phrasings.bm25(query));
  }

  /** Returns the content words of {@code text}, weighted as those of the corpus. */
  WeightedTerms weigh(AnalyzedText text) {
    return new WeightedTerms(text, weights);
  }

  WeightedTerms clause(int clause) {
    return clauseTerms.get(clause);
  }

  WeightedTerms phrasing(int phrasing) {
    return phrasingTerms.get(phrasing);
  }
}
