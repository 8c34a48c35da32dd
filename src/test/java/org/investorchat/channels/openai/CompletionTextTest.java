package org.investorchat.channels.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.investorchat.channels.AnswerView;
import org.investorchat.channels.AnswerView.HandoffView;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.CitationView;
import org.investorchat.channels.CitationView.ParallelView;
import org.investorchat.channels.Outcome;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Provenance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the one text that chat programs show. */
class CompletionTextTest {

  private static final String LINK = "https://invest.example.org/measures/";

  private final CompletionText texts = new CompletionText(new ChannelTexts());

  @Test
  void holdsTheAnswerItsSourcesTheNoticesAndLastTheLabel() {
    var completed = texts.of(answer("en", "Up to $10 million. [1] By the city. [2]", null));

    assertThat(completed.text())
        .isEqualTo(
            """
            Up to $10 million. [1] By the city. [2]

            Sources
            - [1] Clause 7.4, Title 7: https://invest.example.org/measures/7?lang=en#7.4
            - [2] Clause 13.1, Title 13: https://invest.example.org/measures/13?lang=en#13.1\
             (reference translation, not the official text)

            The official text prevails.
            They differ.

            AI-generated, for reference only; the official text prevails\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, '依据\n- [1] 第 7.4 款', （参考译文，非官方文本）, 人工智能生成，仅供参考，以官方正式文本为准",
    "zh-Hant, '依據\n- [1] 第 7.4 款', （參考譯文，非官方文本）, 人工智能生成，僅供參考，以官方正式文本為準"
  })
  void isInTheLanguageAndScriptOfTheAnswer(
      String language, String sources, String translation, String label) {
    var completed = texts.of(answer(language, "额度 [1] [2]", null));

    assertThat(completed.text()).contains(sources.replace("\\n", "\n"), translation);
    assertThat(completed.text()).endsWith(label);
  }

  @Test
  void saysHowToReachAPersonWhereThereIsAReason() {
    assertThat(texts.of(answer("en", "No. [1]", "for figures")).text())
        .contains("To speak with a person, call 12345: for figures.");
  }

  @Test
  void anAnnotationStandsAtEachMarkAndCountsCharactersNotUtf16() {
    String text = "\uD83C\uDFE2\uD840\uDC00 two rare characters [1], another [2] and again [1].";
    var completed = texts.of(answer("en", text, null));
    int[] characters = completed.text().codePoints().toArray();

    assertThat(completed.annotations())
        .extracting(it -> slice(characters, it.page()))
        .containsExactly("[1]", "[2]", "[1]");
    assertThat(completed.annotations().getFirst().page().start())
        .as("in UTF-16 it would be two more")
        .isEqualTo(text.indexOf("[1]") - 2);
    assertThat(completed.annotations().get(1).page().url()).isEqualTo(LINK + "13?lang=en#13.1");
    assertThat(completed.annotations().get(1).page().title()).isEqualTo("Clause 13.1, Title 13");
    assertThat(completed.annotations()).allMatch(it -> it.type().equals("url_citation"));
  }

  private static String slice(int[] characters, UrlCitation.Page page) {
    return IntStream.range(page.start(), page.end())
        .map(it -> characters[it])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void whatIsNoMarkGetsNoAnnotation() {
    assertThat(texts.of(answer("en", "Figures [3] and [12345] and [x].", null)).annotations())
        .isEmpty();
  }

  private static AnswerView answer(String language, String text, @Nullable String reason) {
    return new AnswerView(
        "msg_1",
        null,
        Instant.EPOCH,
        language,
        Outcome.ANSWERED,
        text,
        List.of(
            citation(1, 7, "7.4", Provenance.SOURCE),
            citation(2, 13, "13.1", Provenance.REFERENCE_TRANSLATION)),
        List.of(),
        0.9,
        "curated",
        null,
        List.of(),
        new HandoffView(reason != null, "12345", reason),
        "0123456789ab",
        false,
        List.of("The official text prevails.", "They differ."));
  }

  private static CitationView citation(int marker, int measure, String clause, Provenance from) {
    return new CitationView(
        marker,
        "policy",
        measure,
        clause,
        "Title " + measure,
        "quote",
        "en",
        from,
        new ParallelView("zh-Hans", "quote", Provenance.SOURCE),
        Commitment.PILOT,
        List.of(),
        null,
        LINK + measure + "?lang=en#" + clause);
  }
}
