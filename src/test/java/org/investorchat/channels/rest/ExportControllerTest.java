package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.investorchat.channels.Api;
import org.investorchat.channels.Api.Response;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Checks the files that visitors keep of their conversations. */
@ApiTest
class ExportControllerTest {

  private final int port;

  ExportControllerTest(@LocalServerPort int port) {
    this.port = port;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | What is the foreign debt quota? | You | AI-generated | source text",
        "zh-Hans | 海淀园的外债额度是多少？         | 您  | 人工智能生成 | 参考译文",
        "zh-Hant | 海淀園的外債額度是多少？         | 您  | 人工智能生成 | 參考譯文"
      })
  void aPageShowsWhoSaidWhatAndWhatItRestsOn(
      String language, String question, String you, String label, String provenance) {
    var visitor = talked(question);

    String page = export(visitor, "html", language).text();

    assertThat(page)
        .contains("<html lang=\"" + language + "\">")
        .contains(question, you, label, provenance, "12345")
        .contains("<p class=\"said\" dir=\"auto\" lang=\"" + language + "\">")
        .contains("<time datetime=\"2026-11-23T09:00:00Z\">", "2026-11-23 17:00", "7.4")
        .contains("<blockquote lang=\"en\">The foreign debt facilitation policy")
        .containsPattern("<blockquote lang=\"zh-Han[st]\">")
        .containsPattern("<meta name=\"AIGC\" content=\"\\{&quot;Label&quot;:&quot;1&quot;,");
  }

  @ParameterizedTest
  @CsvSource({"html, text/html", "json, application/json"})
  void isAFileNamedByTheDayThatNobodyKeepsOnTheWay(String format, String type) {
    var export = export(talked("foreign debt"), format, "en");

    assertThat(export.status()).isEqualTo(200);
    assertThat(export.header("Content-Type")).startsWith(type);
    assertThat(export.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"conversation-2026-11-23." + format + "\"");
    assertThat(export.header("Cache-Control")).contains("no-store");
    assertThat(export.header("Content-Language")).isEqualTo("en");
  }

  @Test
  void jsonHoldsTheTranscriptAndTheLabel() {
    var visitor = talked("foreign debt");

    var export = export(visitor, "json", "en").json();

    assertThat(export.at("/conversation")).isEqualTo(visitor.transcript().json());
    assertThat(export.at("/AIGC/Label").asString()).isEqualTo("1");
    assertThat(export.at("/AIGC/ContentProducer").asString()).isEqualTo("investor-chatbot");
    assertThat(export.at("/AIGC/ProduceID").asString()).isEqualTo(visitor.id());
    assertThat(export.at("/notices/0").asString()).contains("AI-generated");
  }

  @Test
  void nothingOfWhatWasSaidIsMarkup() {
    var visitor = talked(ScriptedAnswers.MARKUP + " <script>alert(1)</script> ${7*7} [[${7*7}]]");

    String page = export(visitor, "html", "en").text();

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${7*7}]]")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<script", "<img", " th:", "http://", "https://");
  }

  @Test
  void anEmptyConversationIsSavedToo() {
    var visitor = Visitor.open(port, "{}");

    assertThat(export(visitor, "html", "zh-Hans").text()).contains("暂无会话内容");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "json"})
  void anotherGetsNothing(String format) {
    var visitor = talked("foreign debt");
    var other = Visitor.open(port, "{}");

    assertThat(export(visitor.with(other.token()), format, "en").status()).isEqualTo(404);
    assertThat(new Api(port).get(visitor.path("/export?format=" + format)).status()).isEqualTo(404);
    assertThat(export(visitor.with("forged"), format, "en").text()).doesNotContain("foreign debt");
  }

  @Test
  void refusesWhatItCannotMake() {
    var visitor = talked("foreign debt");

    assertThat(export(visitor, "pdf", "en").status()).isEqualTo(400);
    assertThat(export(visitor, "pdf", "en").text()).contains("\"field\":\"format\"", "html, json");
    assertThat(export(visitor, "html", "fr").status()).isEqualTo(400);
  }

  private Visitor talked(String question) {
    var visitor = Visitor.open(port, "{}");
    visitor.say(question);
    return visitor;
  }

  private static Response export(Visitor visitor, String format, String language) {
    return visitor.call(HttpMethod.GET, "/export?format=" + format + "&lang=" + language);
  }
}
