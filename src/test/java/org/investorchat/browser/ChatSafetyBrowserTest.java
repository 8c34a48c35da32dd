package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that nothing anybody says becomes more than text, and that the page is light. */
class ChatSafetyBrowserTest extends BrowserTest {

  private static final String MARKUP =
      "<script>window.hurt=true</script><img src=x onerror=window.hurt=true><b>";

  /** Sixty kilobytes, with every header counted. */
  private static final int MOST_BYTES = 60 * 1024;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>window.hurt = true</script> what is measure 7?",
        "<img src=x onerror=\"window.hurt = true\"> foreign debt",
        "[click](javascript:window.hurt=true) **bold** foreign debt",
        "</script><svg onload=window.hurt=true> 外债额度"
      })
  void whatAVisitorSaysStaysText(String question) {
    var chat = new ChatPage(open(Viewer.reading("en"), "/"));

    chat.ask(question);
    chat.page().reload();
    chat.answer(0);

    assertThat(chat.questions()).hasSize(1);
    assertThat(chat.page().locator("main :is(script, img, svg, b, strong)")).hasCount(0);
    assertThat(chat.page().locator("[href^='javascript:']")).hasCount(0);
    assertThat(chat.page().evaluate("() => window.hurt")).isNull();
  }

  @Test
  void aQuestionInTheAddressStaysText() {
    var chat =
        new ChatPage(
            open(Viewer.reading("en"), "/?q=%3Cimg%20src%3Dx%20onerror%3D%22hurt%3D1%22%3E"));
    chat.answer(0);

    assertThat(chat.questions()).containsExactly("<img src=x onerror=\"hurt=1\">");
    assertThat(chat.page().locator("main img")).hasCount(0);
  }

  @Test
  void whatTheKnowledgeSaysStaysText() {
    var page = open(Viewer.reading("en"), "/");
    page.route("**/messages", ChatSafetyBrowserTest::injure);
    page.route("**/api/v1/measures/**", ChatSafetyBrowserTest::injure);
    var chat = new ChatPage(page);

    var answer = chat.ask("How much foreign debt can a company in Haidian Park take on?");
    var panel = chat.openCitation();

    assertThat(answer.locator(".text")).containsText(MARKUP);
    assertThat(panel.locator(".clause.cited")).containsText(MARKUP);
    assertThat(page.locator("main :is(script, img, svg, b)")).hasCount(0);
    assertThat(page.evaluate("() => window.hurt")).isNull();
  }

  /** Answers with markup in what the service says of the park. */
  private static void injure(Route route) {
    var response = route.fetch();
    String body = response.text().replace("Zhongguancun", MARKUP + "Zhongguancun");
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType(response.headers().get("content-type"))
            .setBody(body));
  }

  @Test
  void textFromRightToLeftRunsThatWay() {
    var chat = new ChatPage(open(Viewer.reading("en"), "/"));

    chat.ask("\u0645\u0627 \u0647\u0648 \u0627\u0644\u062f\u064a\u0646\u061f");

    assertThat(chat.page().locator(".message.visitor .text")).hasCSS("direction", "rtl");
    assertThat(chat.page().locator(".answer .text").first()).hasCSS("direction", "ltr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
  void theFirstLoadIsLight(String language) {
    var page = open(Viewer.reading(language), "/?lang=" + language);
    page.locator(".theme").first().waitFor();

    Object bytes =
        page.evaluate(
            """
            () => [...performance.getEntriesByType('navigation'),
                   ...performance.getEntriesByType('resource')]
              .reduce((sum, it) => sum + it.transferSize, 0)
            """);

    assertThat((Integer) bytes).isBetween(1, MOST_BYTES);
  }
}
