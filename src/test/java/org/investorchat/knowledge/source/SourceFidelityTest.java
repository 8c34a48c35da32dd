package org.investorchat.knowledge.source;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the knowledge against the notice as received, word by word. */
class SourceFidelityTest {

  private static final Path ROOT = Path.of("knowledge");
  private static final Path FOLDER = ROOT.resolve("beijing-foreign-investment-2021");
  private static final Corpus CORPUS = CorpusReader.read(ROOT);
  private static final Policy POLICY = CORPUS.defaultPolicy();
  private static final List<String> ADVERTISEMENTS =
      YamlFiles.read(FOLDER.resolve("policy.yaml"), KnowledgeFiles.PolicyFile.class)
          .advertisements();
  private static final String NOTICE = read(FOLDER.resolve("source/notice.txt"));

  static List<Measure> measures() {
    return POLICY.measures();
  }

  @Test
  void holdsTwentyFiveMeasuresInSevenSections() {
    assertThat(measures()).hasSize(25);
    assertThat(measures().stream().map(it -> it.section().number()).distinct())
        .containsExactly("I", "II", "III", "IV", "V", "VI", "VII");
  }

  @ParameterizedTest
  @MethodSource("measures")
  void joinsItsEnglishClausesToTheMeasureOfTheSource(Measure measure) {
    String printed =
        "%d. %s. %s (%s)"
            .formatted(
                measure.number(),
                measure.title().en(),
                joined(measure, Language.ENGLISH, " "),
                measure.responsibleText().en());

    assertThat(plain(printed)).isEqualTo(plain(line("^" + measure.number() + "\\. .*")));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 14})
  void joinsItsChineseClausesToTheFoldedSourceWithoutTheAdvertisement(int number) {
    Measure measure = POLICY.measure(number).orElseThrow();
    String source = line("^  " + number + "\\..*");
    for (String advertisement : ADVERTISEMENTS) {
      source = source.replace(advertisement, "");
    }
    String printed =
        "%d.%s。%s(%s)"
            .formatted(
                number,
                measure.title().zh(),
                joined(measure, Language.CHINESE, ""),
                measure.responsibleText().zh());

    assertThat(printed).isEqualTo(ChineseScript.toSimplified(source).strip());
    assertThat(measure.zhProvenance()).isEqualTo(Provenance.SOURCE);
  }

  @Test
  void marksTheChineseOfTheOtherMeasuresAsReferenceTranslation() {
    var translated =
        measures().stream()
            .filter(it -> it.zhProvenance() == Provenance.REFERENCE_TRANSLATION)
            .map(Measure::number);

    assertThat(translated).hasSize(22).doesNotContain(2, 6, 14);
  }

  @Test
  void cutsTheAdvertisementFromEveryText() {
    var texts =
        CORPUS.clauses().flatMap(it -> List.of(it.text().en(), it.text().zh()).stream()).toList();

    assertThat(ADVERTISEMENTS).isNotEmpty().allSatisfy(it -> assertThat(NOTICE).contains(it));
    assertThat(texts).noneMatch(it -> it.contains("dlhunqing") || it.contains("中房网"));
    assertThat(NOTICE.replace(ADVERTISEMENTS.getFirst(), "")).doesNotContain("dlhunqing");
  }

  @Test
  void leavesNoClauseInEnglish() {
    assertThat(CORPUS.clauses().map(it -> it.text().zh()))
        .allSatisfy(
            it ->
                assertThat(it.codePoints().filter(Character::isIdeographic).count())
                    .as(it)
                    .isGreaterThan(it.chars().filter(c -> c >= 'a' && c <= 'z').count()));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void namesEveryResponsibleBodyAsThePrintedListDoes(Measure measure) {
    for (Language language : Language.values()) {
      String list = plain(measure.responsibleText().in(language));
      for (var body : measure.responsible()) {
        var spellings =
            Stream.concat(
                Stream.of(body.name().in(language)), body.aliases().in(language).stream());
        assertThat(spellings)
            .as("a spelling of %s in %s", body.id(), list)
            .anyMatch(it -> list.contains(plain(it)));
      }
    }
  }

  @Test
  void keepsTheNoticesOwnWordsInTheSource() {
    var english =
        POLICY.notice().clauses().stream()
            .filter(it -> it.provenance().en() == Provenance.SOURCE)
            .map(it -> it.text().en());

    assertThat(english)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(plain(NOTICE)).contains(plain(it)));
  }

  private static String joined(Measure measure, Language language, String separator) {
    return measure.clauses().stream().map(it -> it.text().in(language)).collect(joining(separator));
  }

  private static String line(String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(NOTICE);
    assertThat(matcher.find()).as("a line like %s", pattern).isTrue();
    return matcher.group();
  }

  private static String plain(String text) {
    return text.replace("??", " ").replaceAll("[\\s\\h]+", " ").replace(" :", ":").strip();
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
