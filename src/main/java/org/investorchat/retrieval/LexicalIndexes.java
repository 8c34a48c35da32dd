package org.investorchat.retrieval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.investorchat.retrieval.lexical.AnalyzedText;
import org.investorchat.retrieval.lexical.CoverageIndex;
import org.investorchat.retrieval.lexical.LanguageAnalysis;
import org.investorchat.retrieval.lexical.LexicalIndex;
import org.investorchat.retrieval.lexical.TermWeights;
import org.investorchat.retrieval.lexical.WeightedTerms;

/** The lexical indexes of a corpus in one language. */
final class LexicalIndexes {

  private final LexicalIndex clauses;
  private final LexicalIndex measures;
  private final TermWeights weights;
  private final CoverageIndex clauseCoverage;
  private final CoverageIndex cardCoverage;

  LexicalIndexes(CorpusOrder order, CorpusTexts texts, LanguageAnalysis analysis) {
    var clauseTexts = texts.clauses().stream().map(analysis::analyze).toList();
    var phrasingTexts = texts.phrasings().stream().map(it -> analysis.analyze(it.text())).toList();
    this.clauses = LexicalIndex.of(clauseTexts);
    this.measures =
        LexicalIndex.of(texts.measuresWithBodies().stream().map(analysis::analyze).toList());
    var weighed = new ArrayList<>(clauseTexts);
    weighed.addAll(phrasingTexts);
    this.weights = new TermWeights(weighed);
    this.clauseCoverage =
        CoverageIndex.of(clauseTexts.stream().map(it -> List.of(weigh(it))).toList());
    Map<Integer, List<WeightedTerms>> byCard =
        IntStream.range(0, phrasingTexts.size())
            .boxed()
            .collect(
                groupingBy(
                    it -> texts.phrasings().get(it).card(),
                    mapping(it -> weigh(phrasingTexts.get(it)), toList())));
    this.cardCoverage =
        CoverageIndex.of(
            IntStream.range(0, order.cards().size() + order.topics().size())
                .mapToObj(it -> byCard.getOrDefault(it, List.of()))
                .toList());
  }

  /** Returns the BM25 score of every clause and measure for {@code query}. */
  RawScores search(AnalyzedText query) {
    return new RawScores(clauses.bm25(query), measures.bm25(query));
  }

  /** Returns which share of the words of {@code query} every text holds. */
  Coverage coverage(AnalyzedText query) {
    var words = weigh(query);
    return new Coverage(clauseCoverage.shares(words), cardCoverage.shares(words));
  }

  /** Returns the content words of {@code text}, weighted as those of the corpus. */
  WeightedTerms weigh(AnalyzedText text) {
    return new WeightedTerms(text, weights);
  }
}
