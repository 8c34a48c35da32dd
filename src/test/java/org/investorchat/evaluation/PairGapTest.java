package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.evaluation.GoldQuestion.Label;
import org.investorchat.evaluation.Metric.Better;
import org.investorchat.evaluation.Metric.Kind;
import org.investorchat.evaluation.Metric.Tally;
import org.junit.jupiter.api.Test;

/** Compares the languages pair by pair. */
class PairGapTest {

  private static final Metric METRIC =
      new Metric("hit", Kind.RATE, Better.HIGHER, _ -> Tally.NOT_APPLICABLE);

  @Test
  void averagesChineseMinusEnglishOverPairs() {
    var results =
        List.of(
            result("a-001", ReplyLanguage.ENGLISH, Tally.of(true)),
            result("a-001", ReplyLanguage.TRADITIONAL_CHINESE, Tally.of(false)),
            result("a-002", ReplyLanguage.SIMPLIFIED_CHINESE, Tally.of(true)),
            result("a-002", ReplyLanguage.ENGLISH, Tally.of(true)));

    var gap = PairGap.of(METRIC, results);

    assertThat(gap.value()).isEqualTo(-0.5);
    assertThat(gap.trials()).isEqualTo(2);
  }

  @Test
  void leavesOutWhatHasNoCounterpart() {
    var results =
        List.of(
            result("a-001", ReplyLanguage.ENGLISH, Tally.of(true)),
            result("a-002", ReplyLanguage.ENGLISH, Tally.of(true)),
            result("a-002", ReplyLanguage.SIMPLIFIED_CHINESE, Tally.NOT_APPLICABLE));

    assertThat(PairGap.of(METRIC, results).measured()).isFalse();
  }

  private static Graded result(String pair, ReplyLanguage language, Tally tally) {
    var model = Replies.onMeasureSeven(pair, pair, Label.ANSWERABLE);
    var question =
        new GoldQuestion(
            pair + language.tag(),
            pair,
            language,
            model.style(),
            model.shape(),
            model.question(),
            model.label(),
            model.measures(),
            model.facts(),
            model.forbidden());
    var answer = new Answer.OutOfScope(Replies.reply(language, "Not treated."));
    return new Graded(
        new Examined(question, answer, new Ranking(List.of(), List.of())),
        Map.of("hit", tally),
        List.of());
  }
}
