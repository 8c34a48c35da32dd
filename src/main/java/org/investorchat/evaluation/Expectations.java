package org.investorchat.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The figures the build insists on, from {@code expected.yaml}, and the goals beside them.
 *
 * @param questions over the gold questions
 * @param gaps of Chinese to English over pairs, whichever way
 * @param claims over the corrupted and the faithful claims
 * @param dialogues over the turns of the gold dialogues
 */
record Expectations(
    List<Expectation> questions,
    List<Expectation> gaps,
    List<Expectation> claims,
    List<Expectation> dialogues) {

  Expectations {
    questions = List.copyOf(questions);
    gaps = List.copyOf(gaps);
    claims = List.copyOf(claims);
    dialogues = List.copyOf(dialogues);
  }

  /** Reads {@code file}; unknown keys fail. */
  static Expectations read(Path file) {
    return YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build()
        .readValue(file, Expectations.class);
  }

  /**
   * What one metric must reach.
   *
   * @param among the style of the questions or the kind of the claims it looks at, null for all
   * @param goal what is striven for, which the build does not insist on
   * @param atLeast what the figure must not be below, by group; null where lower is better
   * @param atMost what the figure must not be above, by group; null where higher is better
   */
  record Expectation(
      String metric,
      @Nullable String among,
      double goal,
      @Nullable Map<String, Double> atLeast,
      @Nullable Map<String, Double> atMost) {

    Expectation {
      if ((atLeast == null) == (atMost == null)) {
        throw new IllegalArgumentException(metric + ": expected either atLeast or atMost");
      }
    }

    /** Returns the metric and what it looks at, such as {@code right-measure-first, formal}. */
    String title() {
      return among == null ? metric : metric + ", " + among;
    }

    /** Returns whether {@code figure} reaches the goal. */
    boolean reached(Figure figure) {
      return atLeast == null ? figure.value() <= goal : figure.value() >= goal;
    }

    /** Returns the limits by group. */
    Map<String, Double> limits() {
      return atLeast == null ? (atMost == null ? Map.of() : atMost) : atLeast;
    }

    /** Returns a sentence for each group whose figure is not within its limit. */
    Stream<String> breaches(Function<String, Figure> figures) {
      return limits().entrySet().stream()
          .flatMap(it -> breach(it.getKey(), it.getValue(), figures.apply(it.getKey())));
    }

    private Stream<String> breach(String group, double limit, Figure figure) {
      boolean within =
          figure.measured()
              && (atLeast == null ? figure.value() <= limit : figure.value() >= limit);
      return within ? Stream.empty() : Stream.of(sentence(group, limit, figure));
    }

    private String sentence(String group, double limit, Figure figure) {
      return String.format(
          Locale.ROOT,
          "%s, %s: expected at %s %.4f, got %s",
          title(),
          group,
          atLeast == null ? "most" : "least",
          limit,
          figure.measured() ? String.format(Locale.ROOT, "%.4f", figure.value()) : "nothing");
    }
  }
}
