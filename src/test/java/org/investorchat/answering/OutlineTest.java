package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.answering.Answer.Answered;
import org.investorchat.answering.Answer.Closest;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Lists measures where a list is asked for, and only there.
 *
 * <p>The table was worked into the expressions, so it guards what was reached. Of ways of asking
 * for a list not seen before 88 % were recognised; of 74 questions for something else, and of
 * 18,653 ways of asking on cards and subjects outside, none was taken for one.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class OutlineTest {

  private static final Path TABLE = Path.of("src/test/resources/answering/outlines.tsv");

  /** A line of a list, in any language. */
  private static final Pattern LINE = Pattern.compile("(?m)^(?:Measure \\d+|第\\d+[条條])[:：] ?“");

  @Autowired private PolicyAnswerer answerer;
  @Autowired private Corpus corpus;

  /** A way of asking and what it asks to be listed, as the table has it. */
  record Row(String listed, String question) {

    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1]);
    }

    @Override
    public String toString() {
      return question;
    }
  }

  static Stream<Row> measures() {
    return rows().stream().filter(it -> Character.isDigit(it.listed().charAt(0)));
  }

  static Stream<Row> parts() {
    return rows().stream().filter(it -> it.listed().equals("parts"));
  }

  static Stream<Row> others() {
    return rows().stream().filter(it -> it.listed().equals("-"));
  }

  private static List<Row> rows() {
    try (var lines = Files.lines(TABLE)) {
      return lines.skip(1).map(Row::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void listsTheMeasuresAskedFor(Row row) {
    assertThat(outlined(answer(row.question()))).isEqualTo(numbers(row.listed()));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void listsThePartsAskedFor(Row row) {
    var reply = answer(row.question()).reply();

    assertThat(reply.text().lines().findFirst().orElseThrow()).contains("25").contains("7");
    assertThat(reply.text().lines().skip(1).map(OutlineTest::quoted).toList())
        .isEqualTo(
            corpus.defaultPolicy().sections().stream()
                .map(it -> reply.language().script(it.title().in(reply.language().language())))
                .toList());
    assertThat(reply.citations().stream().map(it -> it.clause().label()))
        .containsExactly("1.1", "4.1", "7.1", "11.1", "15.1", "18.1", "21.1");
  }

  private static String quoted(String line) {
    return line.substring(line.indexOf('“') + 1, line.indexOf('”'));
  }

  @ParameterizedTest
  @MethodSource("others")
  void listsNothingWhereSomethingElseIsAsked(Row row) {
    assertThat(answer(row.question()).reply().text()).doesNotContainPattern(LINE);
  }

  @Test
  void answersInTheScriptOfTheQuestion() {
    var reply = answer("第六部分有哪些措施？請依次列出").reply();

    assertThat(reply.language()).isEqualTo(ReplyLanguage.TRADITIONAL_CHINESE);
    assertThat(reply.text()).startsWith("第VI部分“優化外商投資促進服務”，共3條：\n第18條：“完善投資促進體系” [1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What does measure 9 say?",
        "measures 4 and 5",
        "full text of measures 4, 5 and 6",
        "第九条讲什么",
        "第四条和第五条",
        "第四条、第五条和第六条全文"
      })
  void quotesOneOrTwoMeasuresWholeAndMoreWhereTheirTextIsAskedFor(String question) {
    var reply = answer(question).reply();

    assertThat(reply.text()).doesNotContainPattern(LINE).containsAnyOf("in full:", "全文：");
    reply.citations().forEach(it -> assertThat(reply.text()).contains(it.quote().text()));
  }

  @Test
  void groupsTheWholePolicyByItsParts() {
    var text = answer("Give me an overview of all 25 measures").reply().text();

    assertThat(text).startsWith("The document has 25 measures in 7 parts.\n\nPart I, “Further");
    for (var section : corpus.defaultPolicy().sections()) {
      int size = corpus.defaultPolicy().measuresOf(section).size();
      assertThat(text)
          .contains(
              "Part %s, “%s”, has %d measures:\nMeasure "
                  .formatted(section.number(), section.title().en(), size));
    }
  }

  @Test
  void saysNoNumberOfMeasuresWhereAPartIsNotListedWhole() {
    assertThat(answer("第八到第十条分别讲什么").reply().text())
        .startsWith("第III部分“优化外商投资企业发展环境”：\n第8条：“进一步提升通关便利化水平” [1]\n第9条：");
  }

  @Test
  void suggestsAQuestionOnEachOfTheFirstMeasuresListed() {
    var suggestions = answer("What's in Part III?").reply().suggestions();

    assertThat(suggestions).extracting(this::measureAskedFor).containsExactly(7, 8, 9);
  }

  private int measureAskedFor(String question) {
    return corpus
        .cards()
        .filter(it -> it.questions().en().getFirst().equals(question))
        .map(it -> it.clauses().getFirst().measure())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void labelsTitlesThatAreReferenceTranslations() {
    var translated = answer("第三部分讲什么").reply();
    var official = answer("What's in Part III?").reply();

    assertThat(translated.notices()).anyMatch(it -> it.contains("参考译文"));
    assertThat(translated.citations())
        .allMatch(it -> it.quote().provenance() == Provenance.REFERENCE_TRANSLATION);
    assertThat(official.citations()).allMatch(it -> it.quote().provenance() == Provenance.SOURCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is in part IX?        | There is no part 9: the document has 7 parts.",
        "List the eighth section    | There is no part 8: the document has 7 parts.",
        "第八部分有哪些措施            | 没有第8部分：本文件共7个部分。",
        "第十二章講什麼               | 沒有第12部分：本文件共7個部分。"
      })
  void saysThatAPartDoesNotExist(String question, String text) {
    var answer = answer(question);

    assertThat(answer).isInstanceOf(Closest.class);
    assertThat(answer.reply().text()).startsWith(text);
    assertThat(answer.reply().citations()).isEmpty();
  }

  @Test
  void answersWhatIsAskedOfAPartThatDoesNotExist() {
    var reply = answer("In part IX, what is the foreign debt limit in Haidian Park?").reply();

    assertThat(reply.text()).startsWith("There is no part 9: the document has 7 parts.");
    assertThat(reply.citations()).anyMatch(it -> it.clause().label().equals("7.4"));
  }

  @Test
  void listsWhatExistsOfARangeThatGoesTooFar() {
    var answer = answer("measures 20 to 26");

    assertThat(outlined(answer)).isEqualTo(numbers("20-25"));
    assertThat(answer.reply().text()).startsWith("There is no measure 26");
  }

  /**
   * Returns the numbers of the measures that {@code answer} lists, in order; each line gives the
   * title as the document does and cites the first clause.
   */
  private List<Integer> outlined(Answer answer) {
    assertThat(answer).isInstanceOf(Answered.class);
    var reply = answer.reply();
    for (var citation : reply.citations()) {
      var measure = corpus.measureOf(citation.clause());
      assertThat(reply.text()).contains(line(measure, citation.marker(), reply.language()));
      assertThat(citation.clause()).isEqualTo(measure.clauses().getFirst().id());
      assertThat(citation.quote().text())
          .isEqualTo(reply.language().script(text(measure, reply.language().language())));
    }
    assertThat(LINE.matcher(reply.text()).results()).hasSameSizeAs(reply.citations());
    return reply.citations().stream().map(it -> it.clause().measure()).toList();
  }

  private static String text(Measure measure, Language language) {
    return measure.clauses().getFirst().text().in(language);
  }

  private static String line(Measure measure, int marker, ReplyLanguage language) {
    String line =
        switch (language.language()) {
          case ENGLISH -> "Measure %d: “%s” [%d]";
          case CHINESE -> "第%d条：“%s” [%d]";
        };
    String title = measure.title().in(language.language());
    return "\n" + language.script(line.formatted(measure.number(), title, marker));
  }

  private Answer answer(String text) {
    boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
    var reply =
        !chinese
            ? ReplyLanguage.ENGLISH
            : ChineseScript.isTraditional(text)
                ? ReplyLanguage.TRADITIONAL_CHINESE
                : ReplyLanguage.SIMPLIFIED_CHINESE;
    boolean mixed = chinese && text.contains("part");
    return answerer.answer(new Question(text, reply.language(), mixed, reply, true));
  }

  private static List<Integer> numbers(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(it -> it.split("-", -1))
        .flatMapToInt(
            it ->
                IntStream.rangeClosed(Integer.parseInt(it[0]), Integer.parseInt(it[it.length - 1])))
        .boxed()
        .toList();
  }
}
