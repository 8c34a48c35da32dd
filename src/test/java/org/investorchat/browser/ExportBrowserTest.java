package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.investorchat.browser.Viewer.Wish;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Checks the file of a conversation as a visitor opens it later, with no server behind it. */
class ExportBrowserTest extends BrowserTest {

  @ParameterizedTest
  @CsvSource({"en, 1280", "zh-Hans, 320", "zh-Hant, 1280"})
  void canBeReadByEverybody(String language, int width) {
    var page =
        saved(
            Viewer.reading(language).at(width).with(Wish.DARK),
            "What is the foreign debt quota in Haidian Park?",
            "海淀园的外债额度是多少?");

    Accessibility.check(page);
    assertThat(page.locator("blockquote[lang=en]").first()).containsText("$10 million");
    assertThat(page.locator("article .label").first()).isVisible();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("article .label").first()).isVisible();
  }

  @Test
  void whatWasSaidRunsNothing() {
    var page =
        saved(
            Viewer.reading("en"),
            "foreign debt <img src=x onerror=document.title='run'>"
                + "<script>document.title='run'</script>");

    assertThat(page.locator("img, script")).hasCount(0);
    assertThat(page.locator(".said").first()).containsText("foreign debt <img");
    assertThat(page.title()).doesNotContain("run");
  }

  private Page saved(Viewer viewer, String... questions) {
    var visitor = Visitor.open(port(), "{}");
    for (String question : questions) {
      visitor.say(question);
    }
    var file = visitor.call(HttpMethod.GET, "/export?format=html&lang=" + viewer.locale());
    var page = open(viewer, "/measures");
    page.navigate("about:blank");
    page.setContent(file.text());
    return page;
  }
}
