package org.investorchat.retrieval;

import java.util.List;
import org.investorchat.retrieval.dense.TextEmbedder;
import org.investorchat.retrieval.dense.VectorTable;

/** The vectors of a corpus in one language. */
final class DenseIndex {

  private final TextEmbedder embedder;
  private final VectorTable clauses;
  private final VectorTable measures;
  private final VectorTable phrasings;

  DenseIndex(CorpusTexts texts, TextEmbedder embedder) {
    this.embedder = embedder;
    var tables =
        embedder.tables(
            List.of(
                texts.clauses().stream().map(embedder::passage).toList(),
                texts.measures().stream().map(embedder::passage).toList(),
                texts.phrasings().stream().map(it -> embedder.question(it.text())).toList()));
    this.clauses = tables.get(0);
    this.measures = tables.get(1);
    this.phrasings = tables.get(2);
  }

  /** Returns the cosine of {@code text} with every text. */
  RawScores search(String text) {
    float[] query = embedder.embed(embedder.question(text));
    return new RawScores(clauses.cosines(query), measures.cosines(query), phrasings.cosines(query));
  }
}
