package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what a host page can do with the widget, and what it cannot do to it. */
class WidgetHostTest extends HostedTest {

  private static final String DEBT = "How much foreign debt can a company in Haidian Park take on?";

  private static final String LISTEN =
      """
      () => {
        window.heard = [];
        for (const name of ['ready', 'open', 'close', 'ask', 'answer', 'cite', 'fail', 'erase', 'error']) {
          document.addEventListener(`investor-chat:${name}`, it => heard.push([name, it.detail]));
        }
      }
      """;

  /** What of an element decides how it looks; not where it stands. */
  private static final String LOOK =
      """
      it => {
        const style = getComputedStyle(it);
        return ['font', 'letterSpacing', 'textTransform', 'textAlign', 'color', 'padding',
            'margin', 'border', 'display', 'opacity', 'visibility', 'width', 'height']
          .map(name => `${name}: ${style[name]}`).join('\\n');
      }
      """;

  @Test
  void noStyleOfThePageGetsIn() {
    var plain = visitAndOpen(CHAMBER, READER, "/");
    var styled = visitAndOpen(CHAMBER, READER, "/styled.html");

    for (String part :
        List.of("[part=header]", "[part=close]", "h2.window-title", ".log", "textarea")) {
      assertThat(look(window(styled).locator(part).first()))
          .as(part)
          .isEqualTo(look(window(plain).locator(part).first()));
    }
    assertThat(window(styled).boundingBox().width).isEqualTo(window(plain).boundingBox().width);
    assertThat(window(styled).boundingBox().height).isEqualTo(window(plain).boundingBox().height);
  }

  private static Object look(Locator element) {
    return element.evaluate(LOOK);
  }

  @Test
  void whatItOffersGetsIn() {
    var page = visit(CHAMBER, READER, "/styled.html");

    assertThat(launcher(page)).hasCSS("background-color", "rgb(122, 28, 28)");
    assertThat(launcher(page)).hasCSS("border-radius", "4px");
    assertThat(launcher(page).boundingBox().x).as("data-position").isLessThan(100);
  }

  @Test
  void nothingOfItGetsOut() {
    var page = visitAndOpen(CHAMBER, READER, "/");

    assertThat(page.evaluate("document.styleSheets.length + document.adoptedStyleSheets.length"))
        .isEqualTo(0);
    assertThat(page.locator("h1").first()).hasCSS("font-size", "32px");
    assertThat(page.evaluate("document.body.lastElementChild.getAttribute('style')")).isNull();
  }

  @Test
  void obeysThePageAndTellsIt() {
    var page = visit(CHAMBER, READER, "/");
    launcher(page).waitFor();
    page.evaluate(LISTEN);

    page.evaluate("document.querySelector('investor-chat').open()");
    assertThat(window(page)).isVisible();
    page.evaluate("document.querySelector('investor-chat').close()");
    assertThat(window(page)).isHidden();
    page.evaluate("text => document.querySelector('investor-chat').ask(text)", DEBT);
    assertThat(answers(page)).containsText("$10 million");
    markers(page).first().click();
    clause(page).waitFor();

    assertThat(page.evaluate("heard.map(it => it[0]).join()"))
        .isEqualTo("open,close,open,ask,answer,cite");
    assertThat(page.evaluate("heard[3][1].text")).isEqualTo(DEBT);
    assertThat(page.evaluate("heard[4][1].answer.outcome")).isEqualTo("answered");
    assertThat(page.evaluate("heard[5][1].citation.clause")).isEqualTo("7.4");
  }

  @Test
  void changesItsLanguageWhenToldTo() {
    var page = visitAndOpen(CHAMBER, READER, "/");
    ask(page, DEBT);

    page.evaluate("document.querySelector('investor-chat').language = 'zh-Hant'");

    assertThat(window(page)).containsText("北京外商投資政策助手");
    assertThat(answers(page)).containsText("$10 million");
    assertThat(page.evaluate("document.querySelector('investor-chat').getAttribute('language')"))
        .isEqualTo("zh-Hant");
  }

  @Test
  void standsOnceHoweverOftenItsScriptDoes() {
    var page = visit(CHAMBER, READER, "/");
    launcher(page).waitFor();

    page.evaluate(
        """
        () => new Promise(loaded => {
          const script = document.createElement('script');
          script.src = document.querySelector('script').src;
          script.onload = loaded;
          document.querySelector('script').remove();
          document.body.append(script);
        })
        """);
    page.evaluate("() => customElements.whenDefined('investor-chat').then(() => true)");

    assertThat(widget(page)).hasCount(1);
    launcher(page).click();
    assertThat(question(page)).isFocused();
  }

  @Test
  void leavesNothingBehindWhenItIsTakenAway() {
    var page = visitAndOpen(CHAMBER, READER, "/");
    page.evaluate("window.taken = document.querySelector('investor-chat')");
    List<String> requests = new CopyOnWriteArrayList<>();

    page.evaluate("taken.remove()");
    page.onRequest(it -> requests.add(it.url()));
    page.evaluate("dispatchEvent(new Event('offline')); dispatchEvent(new Event('online'))");
    page.setViewportSize(320, 640);
    page.keyboard().press("Escape");

    assertThat(page.evaluate("taken.shadowRoot.childElementCount")).isEqualTo(0);
    assertThat(requests).isEmpty();

    page.evaluate("document.body.append(taken)");
    assertThat(question(page)).isVisible();
  }

  @Test
  void comesOnceTheServiceCanBeReached() {
    expectComplaint("ERR_FAILED");
    var page = visit(CHAMBER, READER, "/");
    launcher(page).waitFor();
    page.evaluate(LISTEN);
    page.route("**/portal/texts/**", Route::abort);

    page.evaluate("document.body.append(document.querySelector('investor-chat'))");
    page.waitForCondition(() -> page.evaluate("heard.length").equals(1));
    assertThat(page.evaluate("heard[0][1].reason")).isEqualTo("unreachable");
    assertThat(launcher(page)).hasCount(0);

    page.unroute("**/portal/texts/**");
    page.evaluate("dispatchEvent(new Event('online'))");
    assertThat(launcher(page)).isVisible();
  }

  @Test
  void saysSoWhenTheChatCannotBeFetchedAndTriesAgain() {
    expectComplaint("ERR_FAILED");
    var page = visit(CHAMBER, READER, "/");
    page.route("**/portal/chat/chat.js", Route::abort);

    launcher(page).click();
    assertThat(window(page).getByRole(AriaRole.ALERT))
        .containsText("The service cannot be reached");
    window(page).locator("[part=close]").click();
    page.unroute("**/portal/chat/chat.js");
    launcher(page).click();

    assertThat(question(page)).isFocused();
    assertThat(window(page).locator(".alarm")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chamber", "park"})
  void theFrameAnswersOnItsOwnSite(String id) {
    var site = id.equals("chamber") ? CHAMBER : PARK;
    var page = visit(site, READER, "/frame.html");
    var frame = page.frameLocator("iframe");

    ask(frame, DEBT);

    assertThat(frame.locator(".answer")).containsText("$10 million");
    assertThat(page.context().cookies()).isEmpty();
  }

  @Test
  void theFrameIsEmptyOnEveryOtherSite() {
    expectComplaint("frame-ancestors|Framing");

    var page = visit(STRANGER, READER, "/frame.html");

    page.waitForCondition(() -> !visit.complaints().expected().isEmpty());
    assertThat(page.frameLocator("iframe").locator("textarea")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans"})
  void everybodyCanUseTheFrame(String language) {
    for (int width : new int[] {320, 1280}) {
      var page = open(Viewer.reading(language).at(width), "/embed?lang=" + language);
      page.locator("textarea").waitFor();
      Accessibility.check(page);
    }
  }

  @Test
  void aLinkLeavesTheHostPageWhereItIs() {
    var page = visitAndOpen(CHAMBER, READER, "/");
    ask(page, DEBT);
    markers(page).first().click();
    clause(page).locator(".cited").waitFor();

    Page measure = page.waitForPopup(() -> clause(page).locator(".panel-link a").click());

    assertThat(measure).hasURL(origin() + "/measures/7?lang=en#7.4");
    assertThat(page).hasURL(CHAMBER.origin() + "/");
  }

  private static void ask(FrameLocator frame, String text) {
    frame.locator("textarea").fill(text);
    frame.locator("textarea").press("Enter");
    frame.locator(".answer").waitFor();
  }
}
