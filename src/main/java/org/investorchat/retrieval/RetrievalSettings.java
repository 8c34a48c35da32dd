package org.investorchat.retrieval;

import java.nio.file.Path;
import org.investorchat.knowledge.Language;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How retrieval is set; see {@code config/application.yaml}.
 *
 * @param cachePath folder where embeddings are kept
 * @param denseWeight share of cosine against BM25 in a clause's score
 * @param clauseDepth most clauses returned, ≥ 1
 * @param cardDepth most cards returned, ≥ 1
 * @param contentDepth most clauses given to LangChain4j, ≥ 1
 */
@ConfigurationProperties(prefix = "retrieval", ignoreUnknownFields = false)
record RetrievalSettings(
    Path cachePath, DenseWeight denseWeight, int clauseDepth, int cardDepth, int contentDepth) {

  RetrievalSettings {
    requirePositive("clause-depth", clauseDepth);
    requirePositive("card-depth", cardDepth);
    requirePositive("content-depth", contentDepth);
  }

  private static void requirePositive(String key, int depth) {
    if (depth < 1) {
      throw new IllegalArgumentException("retrieval." + key + " must be >= 1, got " + depth);
    }
  }

  /** A share in [0, 1] for each language. */
  record DenseWeight(double en, double zh) {

    DenseWeight {
      requireShare("en", en);
      requireShare("zh", zh);
    }

    double in(Language language) {
      return switch (language) {
        case ENGLISH -> en;
        case CHINESE -> zh;
      };
    }

    private static void requireShare(String key, double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "retrieval.dense-weight." + key + " must be in [0, 1], got " + share);
      }
    }
  }
}
