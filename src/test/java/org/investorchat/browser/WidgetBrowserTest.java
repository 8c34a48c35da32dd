package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.investorchat.browser.Viewer.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the widget as visitors of another web site meet it, under the strictest policy. */
class WidgetBrowserTest extends HostedTest {

  private static final String DEBT = "How much foreign debt can a company in Haidian Park take on?";

  @Test
  void answersAndShowsTheClause() {
    var page = visitAndOpen(CHAMBER, READER, "/");

    ask(page, DEBT);

    assertThat(answers(page)).containsText("$10 million");
    markers(page).first().click();
    assertThat(clause(page)).containsText("Zhongguancun Haidian Park shall be upgraded");
    assertThat(clause(page)).containsText("升级中关村海淀园外债便利化政策");

    page.keyboard().press("Escape");
    assertThat(clause(page)).isHidden();
    assertThat(window(page)).isVisible();

    ask(page, "Who is responsible for it?");
    assertThat(answers(page).nth(1)).containsText("State Administration of Foreign Exchange");
  }

  @Test
  void comesBackAsItWasLeft() {
    var page = visitAndOpen(CHAMBER, READER, "/");
    ask(page, DEBT);

    page.reload();

    assertThat(answers(page)).containsText("$10 million");
    assertThat(page.evaluate("document.activeElement.localName"))
        .as("the page keeps the focus")
        .isEqualTo("body");

    window(page).locator("[part=close]").click();
    page.reload();
    assertThat(launcher(page)).isVisible();
    assertThat(window(page)).isHidden();
  }

  @Test
  void leavesNoCookieAndNoGlobal() {
    var page = visit(CHAMBER, READER, "/");
    launcher(page).waitFor();
    String added =
        """
        () => {
          const frame = document.body.appendChild(document.createElement('iframe'));
          const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
          frame.remove();
          return Object.getOwnPropertyNames(window)
            .filter(it => !usual.has(it) && !/^\\d+$/.test(it)).join();
        }
        """;

    launcher(page).click();
    ask(page, DEBT);

    assertThat((String) page.evaluate(added)).doesNotContainIgnoringCase("chat", "investor");
    assertThat(page.context().cookies()).isEmpty();
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
  }

  @Test
  void eachSiteHasItsOwnConversation() {
    var ofChamber = visitAndOpen(CHAMBER, READER, "/");
    ask(ofChamber, DEBT);
    visit.complaints().allow(PARK.origin());
    var ofPark = ofChamber.context().newPage();
    ofPark.navigate(PARK.origin() + "/");

    launcher(ofPark).click();
    ask(ofPark, "What is there for foreign R&D centers?");

    assertThat(answers(ofPark)).hasCount(1);
    ofChamber.reload();
    assertThat(answers(ofChamber)).hasCount(1);
    assertThat(answers(ofChamber)).containsText("$10 million");
  }

  @ParameterizedTest
  @CsvSource({"/,        This site may not use the assistant", "/zh.html, 本网站无权使用政策助手"})
  void aSiteThatIsNotKnownIsToldSo(String path, String sentence) {
    expectComplaint("403");

    var page = visit(STRANGER, READER, path);

    assertThat(widget(page).getByRole(AriaRole.STATUS)).containsText(sentence);
    assertThat(launcher(page)).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    "/,        en,    Ask about investing in Beijing",
    "/zh.html, en,    咨询在京投资政策",
    "/zh.html, zh-TW, 咨询在京投资政策"
  })
  void speaksTheLanguageOfThePage(String path, String locale, String words) {
    var page = visit(CHAMBER, Viewer.reading(locale), path);

    assertThat(launcher(page)).hasText(words);
  }

  @ParameterizedTest
  @CsvSource({"zh-TW, 諮詢在京投資政策", "zh-CN, 咨询在京投资政策", "de,    Ask about investing in Beijing"})
  void speaksTheVisitorsLanguageWhereThePageHasNoneOfOurs(String locale, String words) {
    var page = visit(CHAMBER, Viewer.reading(locale), "/");
    page.evaluate("document.documentElement.lang = 'fr'");

    page.evaluate("document.body.append(document.querySelector('investor-chat'))");

    assertThat(launcher(page)).hasText(words);
  }

  @Test
  void canBeUsedWithTheKeyboardAlone() {
    var page = visit(CHAMBER, READER, "/");
    launcher(page).waitFor();
    assertThat(launcher(page)).hasAttribute("aria-expanded", "false");

    page.getByLabel("A field of the page").focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(question(page)).isFocused();
    page.keyboard().type(DEBT);
    page.keyboard().press("Enter");
    answers(page).waitFor();
    page.keyboard().press("Escape");

    assertThat(window(page)).isHidden();
    assertThat(launcher(page)).isFocused();
    page.keyboard().press("Shift+Tab");
    assertThat(page.getByLabel("A field of the page")).isFocused();
  }

  @Test
  void escapeWhileComposingClosesNothing() {
    var page = visitAndOpen(CHAMBER, READER, "/");

    question(page)
        .evaluate(
            """
            it => it.dispatchEvent(new KeyboardEvent('keydown',
              {key: 'Escape', isComposing: true, bubbles: true, composed: true}))
            """);

    assertThat(window(page)).isVisible();
  }

  @Test
  void fillsASmallScreenAndKeepsTheKeyboardInIt() {
    var page = visitAndOpen(CHAMBER, READER.at(320), "/");

    // It moves into its place.
    page.waitForCondition(() -> box(page).equals(List.of(0.0, 0.0, 320.0, 640.0)));
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.localName")).isIn("investor-chat", "body");
    }

    page.setViewportSize(1280, 800);
    assertThat(window(page)).isVisible();
    page.getByLabel("A field of the page").click();
    assertThat(page.getByLabel("A field of the page")).isFocused();
  }

  @Test
  void canBeReadAtAZoomOf400Percent() {
    var page = visit(CHAMBER, READER.at(320), "/");
    page.setViewportSize(320, 256);

    launcher(page).click();
    ask(page, DEBT);

    assertThat(window(page).locator(".log").boundingBox().height).isGreaterThan(120);
    assertThat(window(page).evaluate("it => it.scrollWidth")).isEqualTo(320);
  }

  @Test
  void isNotMovedForThoseWhoWantNoMovement() {
    var still = visitAndOpen(CHAMBER, READER.with(Wish.REDUCED_MOTION), "/");
    var moving = visitAndOpen(CHAMBER, READER, "/");

    assertThat(window(still)).hasCSS("animation-name", "none");
    assertThat(window(moving)).hasCSS("animation-name", "rise");
  }

  @Test
  void hasEdgesWhereColoursAreForced() {
    var page = visit(CHAMBER, READER.with(Wish.FORCED_COLORS), "/");

    assertThat(launcher(page)).hasCSS("border-top-style", "solid");
    assertThat(launcher(page)).not().hasCSS("border-top-color", "rgba(0, 0, 0, 0)");
  }

  @ParameterizedTest
  @CsvSource({"/,        320", "/,        1280", "/zh.html, 320", "/zh.html, 1280"})
  void everybodyCanUseIt(String path, int width) {
    for (var viewer : new Viewer[] {READER.at(width), READER.at(width).with(Wish.DARK)}) {
      var page = visit(CHAMBER, viewer, path);
      launcher(page).waitFor();
      Accessibility.check(page);
      open(page);
      Accessibility.check(page);
      ask(page, path.equals("/") ? DEBT : "海淀园的外债额度是多少？");
      Accessibility.check(page);
      markers(page).first().click();
      clause(page).locator(".cited").waitFor();
      Accessibility.check(page);
    }
  }

  /** Opens the widget and waits until its opening can be looked at. */
  private static void open(Page page) {
    launcher(page).click();
    question(page).waitFor();
    window(page).evaluate("it => Promise.all(it.getAnimations().map(a => a.finished))");
  }

  private static List<Double> box(Page page) {
    var box = window(page).boundingBox();
    return List.of(box.x, box.y, box.width, box.height);
  }
}
