package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.browser.Viewer.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the pages of the document as people meet them. */
class MeasuresBrowserTest extends BrowserTest {

  private static final List<String> PAGES =
      List.of(
          "/measures",
          "/measures?q=foreign+debt",
          "/measures?q=zxqvw",
          "/measures/0",
          "/measures/7#7.4",
          "/measures/14");

  static Stream<Viewer> viewers() {
    return Stream.of("en", "zh-Hans", "zh-Hant")
        .map(Viewer::reading)
        .flatMap(it -> Stream.of(it, it.with(Wish.DARK)))
        .flatMap(it -> Stream.of(it, it.at(320)));
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void canBeReadByEverybody(Viewer viewer) {
    var page = open(viewer, "/measures");
    for (String path : PAGES) {
      page.navigate(origin() + path);

      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(viewer.locale());
      Accessibility.check(page);
      assertThat(overflow(page)).as(path).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("viewers")
  void anAddressThatLeadsNowhereIsToldInWords(Viewer viewer) {
    expectComplaint("status of 404");

    Accessibility.check(open(viewer, "/measures/26"));
  }

  @Test
  void isSearchedAndReadWithoutScripts() {
    var page = open(Viewer.reading("en").with(Wish.NO_SCRIPTS), "/measures");

    page.getByLabel("Search the clauses").fill("foreign debt quota");
    page.getByLabel("Search the clauses").press("Enter");
    assertThat(page.locator("mark").first()).hasText("foreign");
    page.locator(".hits a", new Page.LocatorOptions().setHasText("Clause 7.4")).click();

    assertThat(page.locator(".clause:target .id")).hasText("7.4");
    assertThat(page.locator(".clause:target [lang=zh-Hans]")).containsText("1000万美元");
    assertThat(page.locator(".clause:target [lang=en]")).containsText("$10 million");
  }

  @Test
  void theClauseThatACitationLeadsToStandsOut() {
    var page = open(Viewer.reading("en"), "/measures/7#7.4");

    assertThat(background(page, "7.4")).isNotEqualTo(background(page, "7.3"));
    assertThat(page.locator("[id='7.4']")).isInViewport();
  }

  @Test
  void isPrintedWithBothLanguagesAndWithoutWhatPaperCannotDo() {
    var page = open(Viewer.reading("zh-Hans").with(Wish.DARK), "/measures/7#7.4");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".places")).isHidden();
    assertThat(page.locator(".turn")).isHidden();
    assertThat(page.locator(".clause .text[lang=en]").first()).isVisible();
    assertThat(page.locator(".cite")).containsText("京商资发字〔2021〕14号");
    assertThat(page.evaluate("() => getComputedStyle(document.body).color"))
        .isEqualTo("rgb(0, 0, 0)");
  }

  @Test
  void theKeyboardReachesTheTextPastTheHeader() {
    var page = open(Viewer.reading("en"), "/measures/7");

    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to the text")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator("main")).isFocused();
  }

  @Test
  void whatIsSearchedForRunsNothing() {
    var page = open(Viewer.reading("en"), "/measures");

    page.getByLabel("Search the clauses")
        .fill("\"><img src=x onerror=document.title='run'><script>document.title='run'</script>");
    page.getByLabel("Search the clauses").press("Enter");

    assertThat(page.locator("#found")).isVisible();
    assertThat(page.locator("main img, main script")).hasCount(0);
    assertThat(page.title()).doesNotContain("run");
  }

  private static int overflow(Page page) {
    return (int)
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private static Object background(Page page, String clause) {
    return page.evaluate(
        "id => getComputedStyle(document.getElementById(id)).backgroundColor", clause);
  }
}
