package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.investorchat.answering.Answer;
import org.investorchat.evaluation.GoldQuestion.Label;
import org.junit.jupiter.api.Test;

/** Measures rankings by hand. */
class RetrievalMetricsTest {

  @Test
  void countsTheFirstMeasureAsRightWhenItIsOneOfSeveral() {
    assertThat(RetrievalMetrics.rightFirst(List.of(15, 13), Set.of(13, 15, 17))).isEqualTo(1);
    assertThat(RetrievalMetrics.rightFirst(List.of(16, 13), Set.of(13, 15, 17))).isZero();
  }

  @Test
  void recallsTheShareOfRelevantMeasuresThatFitIntoTheDepth() {
    var relevant = Set.of(13, 15, 17);

    assertThat(RetrievalMetrics.recall(List.of(13, 4, 15, 17), relevant, 3))
        .isEqualTo(2.0 / 3, within(1e-9));
    assertThat(RetrievalMetrics.recall(List.of(13, 15), relevant, 2)).isEqualTo(1);
    assertThat(RetrievalMetrics.recall(List.of(13), relevant, 5)).isEqualTo(1.0 / 3, within(1e-9));
  }

  @Test
  void ranksReciprocallyByTheFirstRelevantMeasure() {
    assertThat(RetrievalMetrics.reciprocalRank(List.of(4, 7, 9), Set.of(7, 9))).isEqualTo(0.5);
    assertThat(RetrievalMetrics.reciprocalRank(List.of(4), Set.of(7))).isZero();
  }

  @Test
  void discountsGainByTheLogarithmOfTheRank() {
    double third = 1 / (Math.log(4) / Math.log(2));

    assertThat(RetrievalMetrics.ndcg(List.of(7, 9), Set.of(7, 9), 10)).isEqualTo(1, within(1e-9));
    assertThat(RetrievalMetrics.ndcg(List.of(1, 2, 7), Set.of(7), 10))
        .isEqualTo(third, within(1e-9));
    assertThat(RetrievalMetrics.ndcg(List.of(1, 2, 7), Set.of(7), 2)).isZero();
  }

  @Test
  void scoresAnEmptyRankingZero() {
    assertThat(RetrievalMetrics.rightFirst(List.of(), Set.of(7))).isZero();
    assertThat(RetrievalMetrics.recall(List.of(), Set.of(7), 3)).isZero();
    assertThat(RetrievalMetrics.reciprocalRank(List.of(), Set.of(7))).isZero();
    assertThat(RetrievalMetrics.ndcg(List.of(), Set.of(7), 10)).isZero();
  }

  @Test
  void leavesOutAQuestionThatNoMeasureAnswers() {
    var silent = Replies.onMeasureSeven("t-en-001", "t-001", Label.OUT_OF_SCOPE);
    var examined =
        new Examined(
            silent,
            new Answer.OutOfScope(Replies.english("Not treated.")),
            new Ranking(List.of(7), List.of()));

    assertThat(RetrievalMetrics.all())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.measure().apply(examined).applies()).isFalse());
  }
}
