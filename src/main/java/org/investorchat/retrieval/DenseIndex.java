package org.investorchat.retrieval;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.investorchat.retrieval.dense.TextEmbedder;
import org.investorchat.retrieval.dense.VectorTable;
import org.investorchat.retrieval.dense.Whitening;

/**
 * The vectors of a corpus in one language, whitened over its ways of asking.
 *
 * <p>Whitened, the card that a way of asking is taken from comes first for 64 % (en) and 69 % (zh)
 * of them, against 61 and 67 % as the models have them.
 */
final class DenseIndex {

  private final TextEmbedder embedder;
  private final Whitening whitening;
  private final VectorTable clauses;
  private final VectorTable measures;
  private final VectorTable phrasings;

  DenseIndex(CorpusTexts texts, TextEmbedder embedder) {
    this.embedder = embedder;
    var passages = texts.clauses().stream().map(embedder::passage).toList();
    var vectors =
        embedder.vectors(
            List.of(
                passages,
                texts.measures().stream().map(embedder::passage).toList(),
                texts.phrasings().stream().map(it -> embedder.question(it.text())).toList()),
            texts.added().stream().map(embedder::question).collect(toSet()));
    this.whitening = Whitening.of(vectors.get(vectors.get(2).isEmpty() ? 0 : 2));
    this.clauses = table(vectors.get(0));
    this.measures = table(vectors.get(1));
    this.phrasings = table(vectors.get(2));
  }

  private VectorTable table(List<float[]> vectors) {
    return VectorTable.of(vectors.parallelStream().map(whitening::apply).toList());
  }

  /** Returns the cosine of {@code text} with every text. */
  DenseScores search(String text) {
    float[] query = vector(text);
    return new DenseScores(
        new RawScores(clauses.cosines(query), measures.cosines(query)), phrasings.cosines(query));
  }

  /** Returns the vector of a question: whitened, L2-normalised. */
  float[] vector(String text) {
    return whitening.apply(embedder.embed(embedder.question(text)));
  }
}
