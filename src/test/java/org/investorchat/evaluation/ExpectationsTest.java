package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Finding;
import org.investorchat.evaluation.GoldQuestion.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks expectations and reads what is said about it. */
class ExpectationsTest {

  @TempDir private Path folder;

  @Test
  void namesMetricGroupLimitAndFigureOfABreach() throws IOException {
    var expectations =
        read(
            """
            questions:
              - metric: right-measure-first
                among: plain
                goal: 0.95
                atLeast: {en development: 0.9}
              - metric: false-abstention
                goal: 0.05
                atMost: {all: 0.5}
            gaps: []
            claims: []
            dialogues: []
            """);

    assertThat(oneRightOfTwo().breaches(expectations))
        .containsExactly(
            "right-measure-first, plain, en development: expected at least 0.9000, got 0.5000");
  }

  @Test
  void breaksALimitOnWhatIsTooHigh() throws IOException {
    var expectations =
        read(
            """
            questions:
              - metric: false-abstention
                goal: 0.05
                atMost: {all: 0.4}
            gaps: []
            claims: []
            dialogues: []
            """);

    assertThat(oneRightOfTwo().breaches(expectations))
        .containsExactly("false-abstention, all: expected at most 0.4000, got 0.5000");
  }

  @Test
  void breaksALimitOnWhatWasNotMeasured() throws IOException {
    var expectations =
        read(
            """
            questions:
              - metric: unanswerable-caught
                goal: 0.95
                atLeast: {zh held-out: 0.0}
            gaps:
              - metric: all-facts
                goal: 0.02
                atMost: {development: 1.0}
            claims:
              - metric: corrupted-caught
                among: number
                goal: 0.97
                atLeast: {en: 0.0}
            dialogues: []
            """);

    assertThat(oneRightOfTwo().breaches(expectations))
        .containsExactly(
            "unanswerable-caught, zh held-out: expected at least 0.0000, got nothing",
            "all-facts, development: expected at most 1.0000, got nothing");
    assertThat(new ClaimFigures(List.of()).breaches(expectations))
        .containsExactly("corrupted-caught, number, en: expected at least 0.0000, got nothing");
  }

  @Test
  void refusesAMetricThatDoesNotExist() throws IOException {
    var expectations =
        read(
            """
            questions:
              - metric: righteousness
                goal: 0.95
                atLeast: {all: 0.0}
            gaps: []
            claims: []
            dialogues: []
            """);

    assertThatThrownBy(() -> oneRightOfTwo().breaches(expectations))
        .hasMessage("no metric is called righteousness");
  }

  @Test
  void refusesAnExpectationThatLimitsNothing() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    questions:
                      - metric: answered
                        goal: 0.95
                    gaps: []
                    claims: []
                    dialogues: []
                    """))
        .hasMessageContaining("answered: expected either atLeast or atMost");
  }

  private Expectations read(String yaml) throws IOException {
    Path file = folder.resolve("expected.yaml");
    Files.writeString(file, yaml);
    return Expectations.read(file);
  }

  /** Two English questions of the development half, of which one is answered rightly. */
  static QuestionFigures oneRightOfTwo() {
    var metrics = new AnswerMetrics(Replies.CORPUS, (_, _) -> List.<Finding>of()).all();
    var first = Replies.onMeasureSeven("t-en-001", "t-001", Label.ANSWERABLE);
    var second = Replies.onMeasureSeven("t-en-003", "t-003", Label.ANSWERABLE);
    var right =
        new Answer.Answered(
            Replies.english("Up to $10 million if registered in the park [1].", "7.4"));
    var wrong = new Answer.OutOfScope(Replies.english("The measures do not treat this."));
    return new QuestionFigures(
        metrics, List.of(graded(first, right, metrics), graded(second, wrong, metrics)));
  }

  static Graded graded(GoldQuestion question, Answer answer, List<Metric> metrics) {
    var names = metrics.stream().map(Metric::name).toList();
    return Graded.of(
        new Examined(question, answer, new Ranking(List.of(7), List.of())), metrics, names);
  }
}
