package org.investorchat.answering;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts answers, the time they take and how well the best card fits.
 *
 * <p>Tags have the few values that the code gives them, never what visitors write. A meter that
 * fails is logged and never breaks an answer.
 */
@Component
final class AnswerMeter {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerMeter.class);

  /** From what a greeting takes to a language model's patience; beyond, buckets tell nothing. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final double[] PROBABILITIES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

  private final MeterProvider<Counter> answers;
  private final MeterProvider<Timer> time;
  private final MeterProvider<DistributionSummary> bestCard;

  AnswerMeter(MeterRegistry meters) {
    answers =
        Counter.builder("investorchat.answers")
            .description("Answers by outcome, language, composer and whether they were cached.")
            .withRegistry(meters);
    time =
        Timer.builder("investorchat.answer.time")
            .description(
                "Time from a self-contained question to its answer, by composer and whether"
                    + " cached.")
            .publishPercentileHistogram()
            .minimumExpectedValue(SHORTEST)
            .maximumExpectedValue(LONGEST)
            .withRegistry(meters);
    bestCard =
        DistributionSummary.builder("investorchat.card.probability")
            .description("Probability, 0 to 1, that the best card fits, by language.")
            .serviceLevelObjectives(PROBABILITIES)
            .withRegistry(meters);
  }

  /** Returns a stopwatch that runs. */
  Timer.Sample start() {
    return Timer.start();
  }

  /**
   * Records that {@code question} got {@code solution}; never fails.
   *
   * @param cached whether it was kept from an earlier question
   * @param started when the question came
   */
  void record(Question question, Solution solution, boolean cached, Timer.Sample started) {
    try {
      var answer = solution.answer();
      var how =
          Tags.of("composer", answer.reply().composer().id(), "cached", String.valueOf(cached));
      var what = Tags.of("outcome", answer.outcome(), "language", answer.reply().language().tag());
      answers.withTags(how.and(what)).increment();
      started.stop(time.withTags(how));
      solution.cardProbability().ifPresent(it -> bestCard(question).record(it));
    } catch (RuntimeException e) {
      LOG.warn("event=metric-failed thrown={}", e.getClass().getName());
    }
  }

  private DistributionSummary bestCard(Question question) {
    return bestCard.withTag("language", question.language().tag());
  }
}
