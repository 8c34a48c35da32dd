package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.investorchat.answering.Solutions.found;
import static org.investorchat.answering.Solutions.reply;
import static org.investorchat.answering.Solutions.solution;

import java.util.List;
import java.util.stream.IntStream;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what is kept and for how long. */
class AnswerCacheTest {

  @Test
  void keepsWhatWasAnswered() {
    var cache = cache(10);
    var solution = solution(Answer.OutOfScope::new, List.of());

    cache.keep(question(1), solution);

    assertThat(cache.find(question(1))).containsSame(solution);
    assertThat(cache.find(question(2))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "5, 5", "1000, 100"})
  void keepsNoMoreThanItMay(int size, int kept) {
    var cache = cache(size);
    var solution = solution(Answer.OutOfScope::new, List.of());

    IntStream.range(0, 100).forEach(it -> cache.keep(question(it), solution));

    assertThat(IntStream.range(0, 100).filter(it -> cache.find(question(it)).isPresent()).count())
        .isEqualTo(kept);
  }

  @Test
  void keepsNothingThatMayComeOutBetterNextTime() {
    var cache = cache(10);
    var late = reply(ReplyLanguage.ENGLISH, "text", Composer.FALLBACK);
    var fine = reply(ReplyLanguage.ENGLISH, "text", Composer.VERBATIM);

    cache.keep(
        question(1), Solution.of(new Answer.Closest(late), List.of(), found(List.of(), true)));
    cache.keep(
        question(2), Solution.of(new Answer.Closest(fine), List.of(), found(List.of(), false)));
    cache.keep(
        question(3), Solution.of(new Answer.Unavailable(fine), List.of(), found(List.of(), true)));
    cache.keep(
        question(4), Solution.of(new Answer.Closest(fine), List.of(), found(List.of(), true)));

    assertThat(IntStream.rangeClosed(1, 4).filter(it -> cache.find(question(it)).isPresent()))
        .containsExactly(4);
  }

  @Test
  void aSizeBelowZeroStopsTheStart() {
    assertThatThrownBy(() -> new AnsweringSettings(-1))
        .hasMessageContaining("answering.cache-size must be >= 0, got -1");
  }

  private static AnswerCache cache(int size) {
    return new AnswerCache(new AnsweringSettings(size), RealCorpus.CORPUS);
  }

  private static Question question(int number) {
    return new Question(
        "Question " + number + "?", Language.ENGLISH, false, ReplyLanguage.ENGLISH, true);
  }
}
