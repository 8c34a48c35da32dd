package org.investorchat.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.investorchat.knowledge.Language;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Estimates, by a logistic model for each language, whether the document answers a question.
 *
 * <p>The weights are in {@code gate.yaml}, fitted on the calibration questions by {@code mvn
 * -Pcalibrate verify}. Cards are among the features because every clause feature alone collapses on
 * colloquial wording (area under the curve 0.25 to 0.61); so are subjects known to be outside, with
 * which the area on the development half rises from 0.88 to 0.98 (en) and 0.95 to 0.98 (zh).
 * Rejected: the question's length, which on the calibration questions goes with being answerable
 * and elsewhere does not.
 *
 * @param answerFrom least probability at which the document is taken to answer
 * @param nearFrom least probability at which the nearest clauses are shown as such
 * @param cardFrom least score at which a card is taken as the answer
 */
record GateModel(
    double answerFrom, double nearFrom, double cardFrom, Map<String, Weights> weights) {

  GateModel {
    weights = Map.copyOf(weights);
  }

  /**
   * The weights of one language.
   *
   * @param outside of the best score of a subject that no policy treats
   */
  record Weights(double bias, double cardScore, double clauseCosine, double outside) {}

  static GateModel load() {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = GateModel.class.getResourceAsStream("/gate.yaml")) {
      return mapper.readValue(file, GateModel.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read gate.yaml", e);
    }
  }

  /** Returns the probability that the document answers the question, in [0, 1]. */
  double probability(Investigation found, Language language) {
    var weight = weights.get(language.tag());
    if (weight == null) {
      throw new IllegalStateException("gate.yaml has no weights for " + language.tag());
    }
    double[] features = features(found);
    double sum =
        weight.bias()
            + weight.cardScore() * features[0]
            + weight.clauseCosine() * features[1]
            + weight.outside() * features[2];
    return 1 / (1 + Math.exp(-sum));
  }

  /** Returns the features, in the order of {@link Weights}; zeros where nothing was found. */
  static double[] features(Investigation found) {
    double clauseCosine =
        found.candidates().stream()
            .mapToDouble(it -> it.clause().signals().cosine())
            .max()
            .orElse(0);
    return new double[] {found.cardScore(), clauseCosine, found.outsideScore()};
  }
}
