package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.investorchat.retrieval.ScoredCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Checks what is counted of answers, and that counting breaks none. */
@ExtendWith(OutputCaptureExtension.class)
class AnswerMeterTest {

  private static final String MARKER = "Xq7visitorsword";

  private final MeterRegistry meters = new SimpleMeterRegistry();

  @ParameterizedTest
  @EnumSource
  void countsAnswersByOutcomeLanguageAndComposer(ReplyLanguage language) {
    record(meters, language, Answer.OutOfScope::new, List.of());

    var counter =
        meters
            .get("investorchat.answers")
            .tags("outcome", "out_of_scope", "language", language.tag(), "composer", "none")
            .counter();
    assertThat(counter.count()).isEqualTo(1);
  }

  @Test
  void timesAnswersByComposer() {
    record(meters, ReplyLanguage.ENGLISH, Answer.Conversational::new, List.of());
    record(meters, ReplyLanguage.ENGLISH, Answer.Declined::new, List.of());

    var timer = meters.get("investorchat.answer.time").tags("composer", "none").timer();
    assertThat(timer.count()).isEqualTo(2);
  }

  @Test
  void recordsHowWellTheBestCardFits() {
    record(meters, ReplyLanguage.TRADITIONAL_CHINESE, Answer.Closest::new, cards(0.8, 0.1));
    record(meters, ReplyLanguage.SIMPLIFIED_CHINESE, Answer.Closest::new, cards(0.4));
    record(meters, ReplyLanguage.SIMPLIFIED_CHINESE, Answer.Closest::new, List.of());

    var probability = meters.get("investorchat.card.probability").tags("language", "zh").summary();
    assertThat(probability.count()).isEqualTo(2);
    assertThat(probability.max()).isEqualTo(0.8);
  }

  @Test
  void tagsHoldNothingOfWhatVisitorsWrite() {
    record(meters, ReplyLanguage.ENGLISH, Answer.Clarify::new, cards(0.5));

    assertThat(meters.getMeters())
        .isNotEmpty()
        .flatExtracting(it -> it.getId().getTags())
        .extracting(Tag::getValue)
        .noneMatch(it -> it.contains(MARKER));
  }

  @Test
  void aMeterThatFailsBreaksNoAnswerAndIsLogged(CapturedOutput output) {
    assertThatCode(
            () ->
                record(new BrokenMeters(), ReplyLanguage.ENGLISH, Answer.Closest::new, cards(0.5)))
        .doesNotThrowAnyException();

    assertThat(output)
        .contains("event=metric-failed thrown=java.lang.IllegalStateException")
        .doesNotContain(MARKER);
  }

  private static void record(
      MeterRegistry meters,
      ReplyLanguage language,
      Function<Reply, Answer> outcome,
      List<ScoredCard> cards) {
    var meter = new AnswerMeter(meters);
    var question = new Question(MARKER, language.language(), false, language, true);
    var answer = outcome.apply(Solutions.reply(language, MARKER, Composer.NONE));
    var solution = Solution.of(answer, List.of(), Solutions.found(cards, true));
    meter.record(question, solution, false, meter.start());
  }

  private static List<ScoredCard> cards(double... probabilities) {
    var card = RealCorpus.CORPUS.cards().findFirst().orElseThrow();
    return Arrays.stream(probabilities)
        .mapToObj(it -> new ScoredCard(card, MARKER, 1, it))
        .toList();
  }

  /** A registry whose counters cannot be had, as when a limit on meters is reached. */
  private static final class BrokenMeters extends SimpleMeterRegistry {

    @Override
    protected Counter newCounter(Meter.Id id) {
      throw new IllegalStateException(MARKER);
    }
  }
}
