package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.evaluation.GoldQuestion.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the report to what people may read. */
class EvaluationReportTest {

  private static final String WRONG = "Ask the lighthouse keeper.";

  @TempDir private Path folder;

  @Test
  void listsWhatFailsInTheDevelopmentHalfWithWhatIsMissing() {
    String report = report(failing("t-en-001", "t-001"));

    assertThat(report).contains("### t-en-001", "> " + WRONG, "- missing: registered in the park");
  }

  @Test
  void onlyCountsWhatFailsInTheHeldOutHalf() {
    String report = report(failing("t-en-002", "t-002"));

    assertThat(report)
        .contains("| any | 1 | 1 |", "| missing | 1 | 1 |")
        .doesNotContain("t-en-002", WRONG);
  }

  @Test
  void tellsEveryFigureWithItsInterval() {
    String report = report(failing("t-en-002", "t-002"));

    assertThat(report)
        .contains(
            "| right-measure-first | 33.3 [6.1, 79.2] n=3 |",
            "| 7 | development | 2 | 50.0 [9.5, 90.5] n=2 |");
  }

  @Test
  void withholdsTheAnswersOfTheHeldOutHalf() throws IOException {
    Path file = folder.resolve("answers.jsonl");

    JsonLines.write(
        file,
        List.of(
            AnswerLine.of(failing("t-en-001", "t-001")),
            AnswerLine.of(failing("t-en-002", "t-002"))));

    assertThat(Files.readAllLines(file))
        .satisfiesExactly(
            it -> assertThat(it).contains("t-en-001", WRONG, "missing: $10 million"),
            it -> assertThat(it).contains("t-en-002", "out_of_scope").doesNotContain(WRONG, "$10"));
  }

  private static String report(Graded third) {
    var figures = ExpectationsTest.oneRightOfTwo();
    var results = new ArrayList<>(figures.results());
    results.add(third);
    return new EvaluationReport(
            new QuestionFigures(figures.metrics(), results),
            new Expectations(List.of(), List.of(), List.of(), List.of()))
        .markdown();
  }

  private static Graded failing(String id, String pair) {
    var metrics = ExpectationsTest.oneRightOfTwo().metrics();
    var question = Replies.onMeasureSeven(id, pair, Label.ANSWERABLE);
    return ExpectationsTest.graded(
        question, new Answer.OutOfScope(Replies.english(WRONG)), metrics);
  }
}
