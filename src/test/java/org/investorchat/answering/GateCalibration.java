package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
  private static final double FALSE_ABSTENTION = 0.02;

  /** The most answerable questions, as a share, whose nearest clauses may be withheld. */
  private static final double LOST = 0.01;

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{3,}");

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

    Files.writeString(
        MODEL,
        """
        # Fitted by mvn -Pcalibrate verify on calibration.jsonl; see GateModel.
        en: %s
        zh: %s
        """
            .formatted(
                weights(en, of(samples, Language.ENGLISH)),
                weights(zh, of(samples, Language.CHINESE))));

    assertThat(LogisticFit.areaUnderCurve(en, of(samples, Language.ENGLISH))).isGreaterThan(0.9);
    assertThat(LogisticFit.areaUnderCurve(zh, of(samples, Language.CHINESE))).isGreaterThan(0.9);
  }

  private Sample sample(JsonNode line) {
    boolean english = line.get("language").asString().equals("en");
    String text = line.get("question").asString();
    var question =
        new Question(
                text,
                english ? Language.ENGLISH : Language.CHINESE,
                HAN.matcher(text).find() && WORD.matcher(text).find(),
                english ? ReplyLanguage.ENGLISH : ReplyLanguage.SIMPLIFIED_CHINESE,
                true)
            .simplified();
    var found = investigator.investigate(question, reader.read(question));
    return new Sample(
        question.language(),
        List.of(found.cardScore(), found.outsideScore()),
        line.get("label").asString().equals("answerable"));
  }

  private static double[] fit(List<Sample> samples, Language language) {
    return LogisticFit.fit(of(samples, language));
  }

  private static List<Sample> of(List<Sample> samples, Language language) {
    return samples.stream().filter(it -> it.language() == language).toList();
  }

  private static String weights(double[] fitted, List<Sample> samples) {
    var answerable =
        samples.stream()
            .filter(Sample::answerable)
            .map(it -> LogisticFit.probability(fitted, it))
            .sorted()
            .toList();
    return "{bias: %s, card: %s, outside: %s, answerFrom: %s, nearFrom: %s}"
        .formatted(
            number(fitted[0]),
            number(fitted[1]),
            number(fitted[2]),
            number(quantile(answerable, FALSE_ABSTENTION)),
            number(quantile(answerable, LOST) / 2));
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) (share * sorted.size()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** One question's features and whether the document answers it. */
  record Sample(Language language, List<Double> features, boolean answerable) {}
}
