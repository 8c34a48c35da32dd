package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.Utterance;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Measures how fast answers are, against the bare embedding of the same questions in the same run,
 * and what the packaged application needs. Figures go into a report; none fails the build, since
 * they depend on who else uses the machine. Every answer is worked out: none comes from the cache.
 */
@Tag("benchmark")
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "answering.cache-size=0")
class AssistantBenchmark {

  private static final Path JAR = Path.of("target/investor-chatbot.jar");
  private static final Path REPORT = Path.of("target/benchmark/report.md");
  private static final int ROUNDS = 3;
  private static final int ANSWERS_BEFORE_MEMORY = 1000;

  @Autowired private Dialogue dialogue;
  @Autowired private List<EmbeddingModel> models;

  @Test
  void measuresLatencyThroughputStartAndMemory()
      throws IOException, InterruptedException, ExecutionException {
    var questions = JsonLines.read(GoldQuestionsTest.FILE, GoldQuestion.class);
    questions.forEach(this::answer);
    questions.forEach(this::embed);

    String report = "# Benchmark\n\n" + latency(questions) + throughput(questions) + jar(questions);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report);

    assertThat(report).contains("## Latency", "## Throughput", "## The packaged application");
  }

  private void answer(GoldQuestion question) {
    assertThat(dialogue.respond(new Utterance(question.question(), null)).reply().text())
        .isNotBlank();
  }

  private void embed(GoldQuestion question) {
    int dimension = question.language().language() == Language.ENGLISH ? 384 : 512;
    var model = models.stream().filter(it -> it.dimension() == dimension).findFirst().orElseThrow();
    assertThat(model.embed(question.question()).content().vector()).hasSize(dimension);
  }

  private String latency(List<GoldQuestion> questions) {
    var table =
        new MarkdownTable(
            List.of("ms", "p50", "p95", "p99", "ratio p50", "ratio p95", "ratio p99"));
    for (Language language : Language.values()) {
      var asked = questions.stream().filter(it -> it.language().language() == language).toList();
      List<Long> answers = new ArrayList<>();
      List<Long> embeddings = new ArrayList<>();
      for (int i = 0; i < ROUNDS * asked.size(); i++) {
        time(asked.get(i % asked.size()), i % 2 == 0, answers, embeddings);
      }
      rows(table, language, new Durations(answers), new Durations(embeddings));
    }
    return "## Latency\n\nOf an answer against the bare embedding of the same question, one after"
        + " the other; goal of the ratio: ≤ 1.5.\n\n"
        + table;
  }

  /** Takes turns in which of the two goes first and finds the processor's caches cold. */
  private void time(
      GoldQuestion question, boolean answerFirst, List<Long> answers, List<Long> embeddings) {
    if (answerFirst) {
      answers.add(nanos(() -> answer(question)));
    }
    embeddings.add(nanos(() -> embed(question)));
    if (!answerFirst) {
      answers.add(nanos(() -> answer(question)));
    }
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static void rows(
      MarkdownTable table, Language language, Durations answers, Durations embeddings) {
    table.row(
        List.of(
            "answer, " + language.tag(),
            answers.cell(50),
            answers.cell(95),
            answers.cell(99),
            answers.ratio(embeddings, 50),
            answers.ratio(embeddings, 95),
            answers.ratio(embeddings, 99)));
    table.row(
        List.of(
            "embedding, " + language.tag(),
            embeddings.cell(50),
            embeddings.cell(95),
            embeddings.cell(99),
            "",
            "",
            ""));
  }

  private String throughput(List<GoldQuestion> questions)
      throws InterruptedException, ExecutionException {
    var table = new MarkdownTable(List.of("callers", "answers/s", "embeddings/s", "share"));
    for (int number : List.of(1, 2, 8)) {
      var callers = new Callers(number);
      double answers = 0;
      double embeddings = 0;
      for (int round = 0; round < ROUNDS; round++) {
        answers = Math.max(answers, callers.perSecond(questions, this::answer));
        embeddings = Math.max(embeddings, callers.perSecond(questions, this::embed));
      }
      table.row(
          List.of(
              String.valueOf(number),
              String.format(Locale.ROOT, "%.0f", answers),
              String.format(Locale.ROOT, "%.0f", embeddings),
              String.format(Locale.ROOT, "%.0f %%", 100 * answers / embeddings)));
    }
    return "## Throughput\n\n"
        + "Of answers against bare embeddings, both languages in turn; goal of the share: ≥"
        + " 80 %.\n\n"
        + table;
  }

  private String jar(List<GoldQuestion> questions) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (var jar = RunningJar.start(JAR)) {
      double started = (System.nanoTime() - start) / 1e9;
      jar.ask(questions.getFirst().question());
      double answered = (System.nanoTime() - start) / 1e9;
      for (int i = 1; i < ANSWERS_BEFORE_MEMORY; i++) {
        jar.ask(questions.get(i % questions.size()).question());
      }
      var table = new MarkdownTable(List.of("what", "figure"));
      table.row(List.of("start, s", String.format(Locale.ROOT, "%.1f", started)));
      table.row(List.of("start to first answer, s", String.format(Locale.ROOT, "%.1f", answered)));
      table.row(
          List.of(
              "resident after " + ANSWERS_BEFORE_MEMORY + " answers, MB",
              String.valueOf(jar.residentMegabytes())));
      return "## The packaged application\n\n" + table;
    }
  }
}
