package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.desk.Review.Risk.Kind;
import org.investorchat.desk.draft.DraftReader;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Goes over drafts over the real knowledge. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class ReviewingTest {

  private static final String EN =
      "Enterprises registered in Zhongguancun Haidian Park that meet the required conditions may"
          + " enjoy the foreign debt facilitation pilot policy increased from $5 million to $10"
          + " million [7.4].";
  private static final String ZH = "在中关村海淀园内注册且符合规定条件的企业，可享受由500万美元提高至1000万美元的外债便利化试点政策[7.4]。";

  @Autowired private Corpus corpus;
  @Autowired private Reviewing reviewing;
  @Autowired private Drafting drafting;

  @Test
  void theAnswerOfEveryCardIsClean() {
    List<String> wrong = new ArrayList<>();
    for (var card : corpus.cards().toList()) {
      var review = reviewing.review(texts(card), (String) null);
      if (!review.isClean()) {
        wrong.add(
            card.id()
                + " "
                + findings(review, Language.ENGLISH)
                + findings(review, Language.CHINESE));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsDraftedForEveryCardIsClean() {
    List<String> wrong = new ArrayList<>();
    for (var card : corpus.cards().toList()) {
      var drafted = drafting.draft(card.questions().en().getFirst(), ReplyLanguage.ENGLISH);
      var review = reviewing.review(drafted.texts(), drafted);
      if (!review.isClean()) {
        wrong.add(
            card.id()
                + " "
                + drafted.texts().en()
                + drafted.texts().zh()
                + findings(review, Language.ENGLISH)
                + findings(review, Language.CHINESE));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The limit rises to $50 million for enterprises registered in Haidian Park that meet the required conditions [7.4]. | number | 7.4
          en | Enterprises may do so. | uncited | -
          en | Enterprises may do so [99.9]. | not-in-evidence | -
          en | Enterprises may do so [7]. | not-in-evidence | -
          en | The Ministry of Finance will steadily promote the pilot program for facilitation of foreign exchange receipts and payments in trade [7.2]. | body | 7.2
          en | We will steadily promote the pilot program for facilitation of foreign exchange receipts and payments in trade in Shanghai [7.2]. | place | 7.2
          en | Foreign investors can set up regional headquarters of multinational companies in the city [4.2]. | modality | 4.2
          en | Companies that do not exceed 20 million yuan in a tax year are exempt from corporate income tax [9.3]. | scope-dropped | 9.2
          en | Enterprises registered in Zhongguancun Haidian Park may enjoy the foreign debt facilitation pilot policy increased from $5 million to $10 million [7.4]. | condition-dropped | 7.4
          en | Bread is baked at home [7.2]. | unsupported | 7.2
          en | 稳步推进贸易外汇收支便利化试点[7.2]. | language | -
          zh | 在中关村海淀园内注册且符合规定条件的企业，可享受由500万美元提高至5000万美元的外债便利化试点政策[7.4]。 | number | 7.4
          zh | 企业可以享受试点政策。 | uncited | -
          zh | 稳步推进贸易外汇收支便利化试点[99.9]。 | not-in-evidence | -
          zh | 由财政部稳步推进贸易外汇收支便利化试点[7.2]。 | body | 7.2
          zh | 稳步推进上海的贸易外汇收支便利化试点[7.2]。 | place | 7.2
          zh | 外国投资者可以在本市设立跨国公司地区总部和各类功能性机构[4.2]。 | modality | 4.2
          zh | 一个纳税年度内不超过2000万元的企业，免征企业所得税[9.3]。 | scope-dropped | 9.2
          zh | 在中关村海淀园内注册的企业，可享受由500万美元提高至1000万美元的外债便利化试点政策[7.4]。 | condition-dropped | 7.4
          zh | 北京将宣传和落实对境外投资者以分配利润直接投资征收预提所得税等优惠政策[9.1]。 | polarity | 9.1
          zh | We will steadily promote the pilot program [7.2]。 | language | -
          """)
  void saysWhatIsWrongAndWhatTheClauseSays(
      String language, String text, String fault, String clause) {
    var its = language.equals("en") ? Language.ENGLISH : Language.CHINESE;
    var review = reviewing.review(in(its, text), (String) null);

    assertThat(findings(review, its))
        .anySatisfy(
            it -> {
              assertThat(it.fault()).isEqualTo(fault);
              assertThat(it.clause() == null ? "-" : it.clause().label()).isEqualTo(clause);
              assertThat(it.message().en()).isNotBlank().doesNotContain("{");
              assertThat(it.message().zh()).isNotBlank().doesNotContain("{");
            });
    assertThat(review.secondLook()).isTrue();
    assertThat(kinds(review)).contains(Kind.FINDING);
  }

  @Test
  void aFindingQuotesTheClauseInBothLanguages() {
    var review = reviewing.review(new DraftTexts(EN.replace("$10", "$50"), ZH), (String) null);

    var message = findings(review, Language.ENGLISH).getFirst().message();

    assertThat(message.en()).contains("50000000", "from $5 million to $10 million");
    assertThat(message.zh())
        .contains(
            "50000000", "\u7531500\u4e07\u7f8e\u5143\u63d0\u9ad8\u81f31000\u4e07\u7f8e\u5143");
  }

  @Test
  void bothLanguagesCiteTheSameSentenceBySentence() {
    var review =
        reviewing.review(new DraftTexts(EN.replace("[7.4]", "[7.4] [7.5]"), ZH), (String) null);

    assertThat(findings(review, Language.ENGLISH))
        .filteredOn(it -> it.fault().equals("clauses-differ"))
        .extracting(Review.Finding::detail)
        .containsExactly("7.5");
    assertThat(findings(review, Language.CHINESE)).isEmpty();
  }

  @Test
  void oneLanguageAloneIsComparedWithNothing() {
    assertThat(reviewing.review(new DraftTexts(EN, ""), (String) null).isClean()).isTrue();
    assertThat(reviewing.review(new DraftTexts("", ZH), (String) null).isClean()).isTrue();
  }

  @Test
  void offsetsAreThoseOfTheTextsAsTheyStand() {
    var texts = new DraftTexts("  \uD83D\uDE00 Yes [7.2].\n\n" + EN, "\u3000" + ZH + "\n");

    var review = reviewing.review(texts, (String) null);

    assertThat(review.en())
        .hasSize(2)
        .allSatisfy(
            it -> assertThat(it.text()).isEqualTo(texts.en().substring(it.start(), it.end())));
    assertThat(review.zh()).singleElement().satisfies(it -> assertThat(it.text()).isEqualTo(ZH));
  }

  @Test
  void listsTheConditionsToAskFor() {
    var question = "We are a company registered in the park. What is our foreign debt quota?";

    var review = reviewing.review(new DraftTexts(EN, ZH), question);

    assertThat(review.checklist())
        .extracting(it -> it.condition().en(), Review.Condition::mentioned)
        .containsExactly(
            tuple("registered in the park", true),
            tuple("that meet the required conditions", false));
    assertThat(review.asks())
        .singleElement()
        .satisfies(it -> assertThat(it.en()).contains("that meet the required conditions", "7.4"));
    assertThat(review.script().en()).contains("that meet the required conditions?");
    assertThat(review.clauses())
        .singleElement()
        .satisfies(it -> assertThat(it.commitmentWords().en()).contains("pilot"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the foreign debt quota in Haidian Park?              | NUMBER,COMMITMENT
          Is withholding tax levied on reinvested profits?             | TAX
          Can foreigners register temporary accommodation online?      | -
          Can my foreign nanny get a residence permit?                 | VISA,COMMITMENT
          What are the subsidies in Shanghai?                          | NO_ANSWER
          How do I bake bread?                                         | NO_ANSWER
          海淀园的外债额度是多少？                                         | NUMBER,COMMITMENT
          利润再投资要交预提所得税吗？                                      | TAX
          外国人临时住宿可以网上登记吗？                                    | -
          外籍保姆能办居留许可吗？                                         | VISA,COMMITMENT
          上海有哪些补贴？                                               | NO_ANSWER
          """)
  void saysWhyASecondPersonShouldLook(String question, String risks) {
    var drafted = drafting.draft(question, ReplyLanguage.ENGLISH);
    var review = reviewing.review(drafted.texts(), question);

    assertThat(kinds(review).stream().map(Kind::name))
        .containsExactlyElementsOf(risks.equals("-") ? List.of() : List.of(risks.split(",")));
    assertThat(review.secondLook()).isEqualTo(!risks.equals("-"));
  }

  @Test
  void nothingOfTheAssistantLeftIsOwnWords() {
    String question = "What is the foreign debt quota in Haidian Park?";
    var own =
        new DraftTexts(
            "We will steadily promote the pilot program for facilitation of foreign exchange"
                + " receipts and payments in trade [7.2].",
            "");

    assertThat(kinds(reviewing.review(own, question))).contains(Kind.OWN_WORDS);
    assertThat(kinds(reviewing.review(new DraftTexts(EN, ""), question)))
        .doesNotContain(Kind.OWN_WORDS);
    assertThat(kinds(reviewing.review(new DraftTexts(EN, ""), "How do I bake bread?")))
        .contains(Kind.OWN_WORDS, Kind.NO_ANSWER);
  }

  @Test
  void aScriptIsSaidAsItStands() {
    var drafted = drafting.draft("Who is responsible for measure 7?", ReplyLanguage.ENGLISH);

    var script = reviewing.review(drafted.texts(), drafted).script();

    assertThat(script.en())
        .contains("measure seven", "12345", "State Administration of Foreign Exchange")
        .doesNotContain("[", "measure 7")
        .doesNotContain("Responsible are");
    assertThat(script.zh())
        .contains("\u7b2c\u4e03\u6761", "12345")
        .doesNotContain("[", "\u7b2c7\u6761");
  }

  @Test
  void tellsTheCallerWhatTheDocumentDoesNotSay() {
    var drafted =
        drafting.draft(
            "The quota in Haidian Park is $50 million, right? When does it end?",
            ReplyLanguage.ENGLISH);

    var review = reviewing.review(drafted.texts(), drafted);

    assertThat(drafted.opening())
        .singleElement()
        .satisfies(it -> assertThat(it.en()).contains("figure"));
    assertThat(review.unresolved()).isNotEmpty();
    assertThat(review.script().en()).contains(drafted.opening().getFirst().en());
    assertThat(review.script().zh()).contains(drafted.opening().getFirst().zh());
  }

  @Test
  void masksWhatTheOperatorTypesOfTheCaller() {
    var drafted =
        drafting.draft(
            "My number is 13800138000. What is the foreign debt quota in Haidian Park?",
            ReplyLanguage.ENGLISH);

    assertThat(drafted.question()).doesNotContain("13800138000");
    assertThat(drafted.isAnswer()).isTrue();
    assertThat(drafted.toString()).doesNotContain("quota");
  }

  @Test
  void bothLanguagesRunSideBySide() {
    List<String> wrong = new ArrayList<>();
    for (var card : corpus.cards().toList()) {
      for (String question :
          List.of(card.questions().en().getFirst(), card.questions().zh().getFirst())) {
        var texts = drafting.draft(question, ReplyLanguage.ENGLISH).texts();
        if (!labels(texts.en()).equals(labels(texts.zh()))) {
          wrong.add(question);
        }
      }
    }

    assertThat(wrong).hasSizeLessThanOrEqualTo(3);
  }

  /** Returns the clauses that a text cites, sentence by sentence. */
  private static List<Set<String>> labels(String text) {
    return DraftReader.read(text).stream().map(it -> Set.copyOf(it.labels())).toList();
  }

  private static List<Kind> kinds(Review review) {
    return review.risks().stream().map(Review.Risk::kind).toList();
  }

  private static DraftTexts in(Language language, String text) {
    return language == Language.ENGLISH ? new DraftTexts(text, "") : new DraftTexts("", text);
  }

  private static DraftTexts texts(Card card) {
    return new DraftTexts(card.answer().en(), card.answer().zh());
  }

  private static List<Review.Finding> findings(Review review, Language language) {
    return review.in(language).stream().flatMap(it -> it.findings().stream()).toList();
  }
}
