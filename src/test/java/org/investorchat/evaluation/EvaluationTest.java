package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.investorchat.answering.GroundingVerifier;
import org.investorchat.conversation.Dialogue;
import org.investorchat.knowledge.Corpus;
import org.investorchat.retrieval.ClauseRetriever;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Puts the whole examination to the assistant and holds the figures against what is expected. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class EvaluationTest {

  static final Path EXPECTED = Path.of("src/test/resources/evaluation/expected.yaml");
  static final Path OUTPUT = Path.of("target/evaluation");

  @Autowired private Corpus corpus;
  @Autowired private ClauseRetriever retriever;
  @Autowired private GroundingVerifier verifier;
  @Autowired private Dialogue dialogue;

  @Test
  void answersTheExaminationAsExpected() throws IOException {
    var questions = JsonLines.read(GoldQuestionsTest.FILE, GoldQuestion.class);
    var expectations = Expectations.read(EXPECTED);

    var examination = new Examination(corpus, retriever, verifier, dialogue::respond);
    var figures = new QuestionFigures(examination.metrics(), examination.results(questions));
    write(figures, expectations);

    assertThat(figures.breaches(expectations)).as("see %s/report.md", OUTPUT).isEmpty();
  }

  private static void write(QuestionFigures figures, Expectations expectations) throws IOException {
    JsonLines.write(
        OUTPUT.resolve("answers.jsonl"), figures.results().stream().map(AnswerLine::of).toList());
    Files.writeString(
        OUTPUT.resolve("report.md"), new EvaluationReport(figures, expectations).markdown());
  }
}
