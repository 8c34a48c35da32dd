package org.investorchat.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.investorchat.knowledge.Language;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Estimates, by a logistic model for each language, whether the document answers a question.
 *
 * <p>The weights are in {@code gate.yaml}, fitted on the calibration questions by {@code mvn
 * -Pcalibrate verify}. How well the best card fits and how well the best subject outside does are
 * all it looks at: of five other features none raised the area under the curve by more than 0.01.
 */
record GateModel(Weights en, Weights zh) {

  /**
   * The weights and thresholds of one language.
   *
   * @param card of the best card's score
   * @param outside of the best score of a subject that no policy treats
   * @param answerFrom least probability at which the document is taken to answer
   * @param nearFrom least probability at which the nearest clauses are shown as such
   */
  record Weights(double bias, double card, double outside, double answerFrom, double nearFrom) {

    private Answerability judge(Investigation found) {
      double sum = bias + card * found.cardScore() + outside * found.outsideScore();
      double probability = 1 / (1 + Math.exp(-sum));
      return new Answerability(probability, probability >= answerFrom, probability >= nearFrom);
    }
  }

  static GateModel load() {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = GateModel.class.getResourceAsStream("/gate.yaml")) {
      return mapper.readValue(file, GateModel.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read gate.yaml", e);
    }
  }

  /** Returns whether the document answers a question in {@code language}. */
  Answerability judge(Investigation found, Language language) {
    return switch (language) {
      case ENGLISH -> en.judge(found);
      case CHINESE -> zh.judge(found);
    };
  }
}
