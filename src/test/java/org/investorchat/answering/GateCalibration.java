package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the gate's weights on the calibration questions and rewrites {@code gate.yaml}; run by
 * {@code mvn -Pcalibrate verify}, never by the plain build.
 */
@Tag("calibration")
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class GateCalibration {

  private static final Path QUESTIONS = Path.of("src/test/resources/evaluation/calibration.jsonl");
  private static final Path MODEL = Path.of("src/main/resources/gate.yaml");

  /** The most answerable questions, as a share, that may be taken for unanswerable. */
  private static final double FALSE_ABSTENTION = 0.03;

  /** The most answerable questions, as a share, whose nearest clauses may be withheld. */
  private static final double LOST = 0.01;

  @Autowired private QuestionReader reader;
  @Autowired private Investigator investigator;

  @Test
  void fitsTheGateOnTheCalibrationQuestions() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String line : Files.readAllLines(QUESTIONS)) {
      samples.add(sample(JsonMapper.shared().readTree(line)));
    }
    var en = fit(samples, Language.ENGLISH);
    var zh = fit(samples, Language.CHINESE);

    Files.writeString(MODEL, yaml(en, zh, samples));

    assertThat(LogisticFit.areaUnderCurve(en, of(samples, Language.ENGLISH))).isGreaterThan(0.9);
    assertThat(LogisticFit.areaUnderCurve(zh, of(samples, Language.CHINESE))).isGreaterThan(0.9);
  }

  private Sample sample(JsonNode line) {
    boolean english = line.get("language").asString().equals("en");
    var question =
        new Question(
            line.get("question").asString(),
            english ? Language.ENGLISH : Language.CHINESE,
            false,
            english ? ReplyLanguage.ENGLISH : ReplyLanguage.SIMPLIFIED_CHINESE,
            true);
    var found = investigator.investigate(question, reader.read(question));
    return new Sample(
        question.language(),
        Arrays.stream(GateModel.features(found)).boxed().toList(),
        line.get("label").asString().equals("answerable"));
  }

  private static double[] fit(List<Sample> samples, Language language) {
    return LogisticFit.fit(of(samples, language));
  }

  private static List<Sample> of(List<Sample> samples, Language language) {
    return samples.stream().filter(it -> it.language() == language).toList();
  }

  private static String yaml(double[] en, double[] zh, List<Sample> samples) {
    var answerable =
        samples.stream()
            .filter(Sample::answerable)
            .map(it -> LogisticFit.probability(it.language() == Language.ENGLISH ? en : zh, it))
            .sorted()
            .toList();
    return """
    # Fitted by mvn -Pcalibrate verify on calibration.jsonl; see GateModel.
    answerFrom: %s
    nearFrom: %s
    cardFrom: %s
    weights:
      en: %s
      zh: %s
    """
        .formatted(
            number(quantile(answerable, FALSE_ABSTENTION)),
            number(quantile(answerable, LOST) / 2),
            number(GateModel.load().cardFrom()),
            weights(en),
            weights(zh));
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) (share * sorted.size()));
  }

  private static String weights(double[] fitted) {
    String[] names = {"bias", "cardScore", "clauseCosine", "outside"};
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      entries.add(names[i] + ": " + number(fitted[i]));
    }
    return "{" + String.join(", ", entries) + "}";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** One question's features and whether the document answers it. */
  record Sample(Language language, List<Double> features, boolean answerable) {}
}
