package org.investorchat.channels.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.investorchat.channels.ApiTestApplication;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.conversation.AutomaticAnswers;
import org.investorchat.conversation.Stop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Checks one question on the command line. */
class AskCommandTest {

  private static final String ENGLISH = "What is the foreign debt quota in Haidian Park?";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Locale platform = Locale.getDefault();

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(platform);
  }

  @Test
  void printsTheAnswerItsCitationsAndWhoIsResponsible() {
    int status = ask(ENGLISH);

    assertThat(status).isZero();
    assertThat(printed(out))
        .containsSubsequence(
            "The pilot quota rises",
            "[1] Clause 7.4, Promote the facilitation of trade investment and financing (source"
                + " text)",
            "\"The foreign debt facilitation policy in Zhongguancun Haidian Park shall be upgraded",
            "Conditions: registered in the park; that meet the required conditions",
            "Responsible: Beijing Office of the State Administration of Foreign Exchange",
            "AI-composed");
    assertThat(printed(err)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "海淀园的外债额度是多少?, '',      第 7.4 款，促进贸易投融资便利化（参考译文，非官方文本）, 责任单位：",
    "海淀園的外債額度是多少?, '',      第 7.4 款，促進貿易投融資便利化（參考譯文，非官方文本）, 責任單位：",
    "the quota?,     zh-Hant, 第 7.4 款，促進貿易投融資便利化（參考譯文，非官方文本）, 責任單位：",
    "海淀园的外债额度,    en,      'Clause 7.4, Promote the facilitation of trade', Responsible:"
  })
  void printsInTheLanguageOfTheAnswer(
      String question, String lang, String citation, String responsible) {
    int status = lang.isEmpty() ? ask(question) : ask("--lang", lang, question);

    assertThat(status).isZero();
    assertThat(printed(out)).contains(citation, responsible);
  }

  @Test
  void printsTheViewOfTheApiAsJson() {
    int status = ask(ENGLISH, "--json");

    var json = new JsonMapper().readTree(printed(out));
    assertThat(status).isZero();
    assertThat(json.at("/citations/0/url").asString()).isEqualTo("/measures/7?lang=en#7.4");
    assertThat(json.at("/outcome").asString()).isEqualTo("answered");
  }

  @Test
  void takesWordsWithoutQuotationMarks() {
    assertThat(ask("what", "is", "the", "quota?")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                   | Give a question",
        "'   '                | Give a question",
        "--json               | Give a question",
        "why? --lang          | Give --lang one of en, zh-Hans, zh-Hant.",
        "why? --lang fr       | Give --lang one of en, zh-Hans, zh-Hant.",
        "why? --verbose       | Use only the options --lang en|zh-Hans|zh-Hant and --json.",
        "--lang zh-Hans       | 请给出问题",
        "--lang zh-Hant       | 請給出問題",
        "\uFFFD\uFFFD\uFFFD   | The question could not be read"
      })
  void wrongUseGetsOneLineAndStatusTwo(String arguments, String complaint) {
    int status = ask(arguments.split(" ", -1));

    assertThat(status).isEqualTo(2);
    assertThat(printed(err)).startsWith(complaint).hasLineCount(1);
    assertThat(printed(out)).isEmpty();
  }

  @Test
  void aQuestionThatIsTooLongGetsOneLineAndStatusTwo() {
    int status = ask("a".repeat(501));

    assertThat(status).isEqualTo(2);
    assertThat(printed(err)).isEqualTo("Ask in at most 500 characters.\n");
    assertThat(printed(out)).isEmpty();
  }

  @Test
  void complainsInTheLanguageOfThePlatform() {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);

    ask();

    assertThat(printed(err)).startsWith("请给出问题");
  }

  @Test
  void aFailureGetsOneLineWithoutTheQuestionAndStatusOne() {
    int status = ask(ScriptedAnswers.FAIL);

    assertThat(status).isEqualTo(1);
    assertThat(printed(err)).contains("IllegalStateException").hasLineCount(1);
    assertThat(printed(err)).doesNotContain(ScriptedAnswers.FAIL);
  }

  @Test
  void isMeantByTheFirstWordOnly() {
    assertThat(AskCommand.isMeantBy("ask", "why?")).isTrue();
    assertThat(AskCommand.isMeantBy()).isFalse();
    assertThat(AskCommand.isMeantBy("--ask")).isFalse();
    assertThat(AskCommand.isMeantBy("--server.port=0", "ask")).isFalse();
  }

  @Test
  void aStopOfAutomaticAnswersIsForVisitorsAndNotForTheTerminal() {
    var streams = new StandardStreams(print(out), print(err));

    int status = new AskCommand(streams, AskCommandTest::startStopped).run(List.of(ENGLISH));

    assertThat(status).isZero();
    assertThat(printed(out)).contains("The pilot quota rises");
  }

  private static ConfigurableApplicationContext startStopped() {
    var application = start();
    var automatic = application.getBean(AutomaticAnswers.class);
    automatic.begin(new Stop(AutomaticAnswers.ALL, "wrong figures", "su", Instant.EPOCH));
    assertThat(automatic.stop(AutomaticAnswers.PORTAL)).isPresent();
    return application;
  }

  private int ask(String... arguments) {
    var streams = new StandardStreams(print(out), print(err));
    return new AskCommand(streams, AskCommandTest::start).run(List.of(arguments));
  }

  private static ConfigurableApplicationContext start() {
    var application = new SpringApplication(ApiTestApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLazyInitialization(true);
    application.setLogStartupInfo(false);
    return application.run();
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
