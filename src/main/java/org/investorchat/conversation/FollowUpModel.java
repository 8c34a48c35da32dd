package org.investorchat.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.investorchat.retrieval.Context;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Weighs what a turn asks against what was asked before it: a conditional logit over all cards and
 * subjects outside.
 *
 * <p>The weights are in {@code follow-ups.yaml}, fitted by {@code mvn -Pcalibrate verify} on the
 * dialogues of the conversation's own tests and the development half of the examination's.
 *
 * @param joined of a card's score for both together
 * @param outside added to a subject that no policy treats
 * @param forms what depends on the form of the turn, for each form
 */
record FollowUpModel(double joined, double outside, Map<Form, Weights> forms) {

  /**
   * The weights of one form.
   *
   * @param own of a card's score for the turn alone
   * @param measure added to cards on the measure spoken of
   */
  record Weights(double own, double measure) {}

  FollowUpModel {
    forms = new EnumMap<>(forms);
    if (forms.size() < Form.values().length) {
      throw new IllegalArgumentException("expected weights for each form, got " + forms.keySet());
    }
  }

  static FollowUpModel load() {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var file = FollowUpModel.class.getResourceAsStream("/follow-ups.yaml")) {
      return mapper.readValue(file, FollowUpModel.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read follow-ups.yaml", e);
    }
  }

  /** Returns the context in which {@code own}, a turn of {@code form}, is joined with before. */
  Context context(Form form, String own, OptionalInt measure) {
    var weights = Objects.requireNonNull(forms.get(form));
    return new Context(
        own, measure, new Context.Weights(weights.own(), joined, weights.measure(), outside));
  }
}
