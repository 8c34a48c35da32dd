package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Cards of the desk are held to what those of the files are held to. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class CardChecksTest {

  private static final String ID = "desk-0123456789ab";

  @Autowired private CardChecks checks;
  @Autowired private Corpus files;

  @Test
  void nothingIsWrongWithAnyCardOfTheFiles() {
    assertThat(files.cards())
        .allSatisfy(
            it -> {
              var content =
                  new CardContent(
                      it.clauses().stream().map(ClauseId::label).toList(),
                      it.questions(),
                      it.answer());
              assertThat(checks.of(it.id(), content)).as(it.id()).isEmpty();
            });
  }

  @Test
  void nothingIsWrongWithASoundCard() {
    assertThat(checks.of(ID, TouringOrchestra.card())).isEmpty();
    assertThat(checks.isFit(ID, TouringOrchestra.card())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"7.99, unknown-clause", "x, unknown-clause", "7, unknown-clause"})
  void namesClausesThatDoNotExist(String clause, String fault) {
    var content = with(List.of(clause), TouringOrchestra.questions());

    assertThat(faults(content)).containsExactly(fault);
    assertThat(checks.isFit(ID, content)).isFalse();
  }

  @Test
  void namesACardWithoutClauses() {
    assertThat(faults(with(List.of(), TouringOrchestra.questions()))).containsExactly("no-clause");
  }

  @Test
  void namesAClauseThatNoSentenceCites() {
    var content = with(List.of("15.2", "15.3"), TouringOrchestra.questions());

    assertThat(faults(content)).containsExactly("clause-not-cited", "clause-not-cited");
    assertThat(checks.isFit(ID, content)).isTrue();
  }

  @Test
  void wantsThreeWaysOfAskingInEachLanguage() {
    var few = new BilingualWords(List.of("Are musicians let in?"), List.of());

    assertThat(checks.of(ID, with(List.of("15.2"), few)))
        .extracting(CardFinding::fault, CardFinding::language)
        .containsExactly(
            tuple("too-few-questions", Language.ENGLISH),
            tuple("too-few-questions", Language.CHINESE));
  }

  @Test
  void namesWhatIsWrongWithAWayOfAsking() {
    String taken = files.cards().findFirst().orElseThrow().questions().en().getFirst();
    var odd =
        new BilingualWords(
            List.of(
                "乐手 and others?",
                taken,
                "Call me at 13812345678 about musicians",
                " ",
                "m".repeat(501),
                "The orchestra?",
                "the orchestra"),
            List.of("樂手可以嗎？", "乐手能办吗", "乐手可以申请吗"));

    assertThat(faults(with(List.of("15.2"), odd)))
        .containsExactlyInAnyOrder(
            "question-language",
            "question-taken",
            "question-personal-data",
            "question-blank",
            "question-too-long",
            "question-language",
            "question-repeated",
            "question-repeated");
  }

  @ParameterizedTest
  @CsvSource({
    "外资企业符合条件的中国籍员工可以申请APEC商务旅行卡。, malformed-answer",
    "外资企业符合条件的中国籍员工可以申请APEC商务旅行卡[15.3]。, malformed-answer",
    "外資企業符合條件的中國籍員工可以申請APEC商務旅行卡[15.2]。, answer-script",
    "外资企业的中国籍员工可以申请APEC商务旅行卡[15.2]。, condition-dropped",
    "外资企业符合条件的中国籍员工可以在5日内申请APEC商务旅行卡[15.2]。, number"
  })
  void namesWhatIsWrongWithAnAnswer(String answer, String fault) {
    assertThat(faults(TouringOrchestra.card(answer))).contains(fault);
  }

  @Test
  void aCardWhoseFileSaysOtherwiseIsNamed() {
    String known = files.cards().findFirst().orElseThrow().id();

    assertThat(checks.of(known, TouringOrchestra.card()))
        .extracting(CardFinding::fault)
        .containsExactly("other-in-file");
  }

  private CardContent with(List<String> clauses, BilingualWords questions) {
    return new CardContent(clauses, questions, TouringOrchestra.card().answer());
  }

  private Stream<String> faults(CardContent content) {
    return checks.of(ID, content).stream().map(CardFinding::fault);
  }
}
