package org.investorchat.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.ScoredCard;
import org.investorchat.retrieval.Signals;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Estimates, by a logistic model for each language, whether the document answers a question.
 *
 * <p>The weights are in {@code gate.yaml}, fitted on the calibration questions by {@code mvn
 * -Pcalibrate verify}. Cards are among the features because every clause feature alone collapses on
 * colloquial wording (area under the curve 0.25 to 0.61).
 *
 * @param answerFrom least probability at which the document is taken to answer
 * @param nearFrom least probability at which the nearest clauses are shown as such
 * @param cardFrom least score at which a card is taken as the answer
 */
record GateModel(
    double answerFrom, double nearFrom, double cardFrom, Map<String, Weights> weights) {

  private static final Signals NONE = new Signals(0, 0, 0);

  GateModel {
    weights = Map.copyOf(weights);
  }

  /** The weights of one language. */
  record Weights(
      double bias,
      double cardScore,
      double cardCosine,
      double cardCoverage,
      double clauseCosine,
      double clauseCoverage) {}

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
            + weight.cardCosine() * features[1]
            + weight.cardCoverage() * features[2]
            + weight.clauseCosine() * features[3]
            + weight.clauseCoverage() * features[4];
    return 1 / (1 + Math.exp(-sum));
  }

  /** Returns the features, in the order of {@link Weights}; zeros where nothing was found. */
  static double[] features(Investigation found) {
    double cardScore = found.cards().isEmpty() ? 0 : found.cards().getFirst().score();
    Signals card = found.cards().stream().findFirst().map(ScoredCard::signals).orElse(NONE);
    double clauseCosine =
        found.clauses().stream().mapToDouble(it -> it.signals().cosine()).max().orElse(0);
    double clauseCoverage =
        found.clauses().stream().mapToDouble(it -> it.signals().coverage()).max().orElse(0);
    return new double[] {cardScore, card.cosine(), card.coverage(), clauseCosine, clauseCoverage};
  }
}
