package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Route;
import java.util.List;
import org.investorchat.browser.Viewer.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the chat can be used by everybody, whatever they see, hear or type with. */
class ChatAccessBrowserTest extends BrowserTest {

  private static final String QUESTION =
      "How much foreign debt can a company in Haidian Park take on?";

  /** Counts what is read out: every text that the polite status takes. */
  private static final String LISTEN =
      """
      () => {
        window.heard = [];
        const status = document.querySelector('[role=status].unseen');
        new MutationObserver(() => window.heard.push(status.textContent))
          .observe(status, {childList: true, characterData: true, subtree: true});
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "en, 1280, false", "en, 1280, true", "en, 320, false", "en, 320, true",
    "zh-Hans, 1280, false", "zh-Hans, 1280, true", "zh-Hans, 320, false", "zh-Hans, 320, true"
  })
  void hasNoBarrierInAnyState(String language, int width, boolean dark) {
    var viewer = Viewer.reading(language).at(width);
    var chat = chat(dark ? viewer.with(Wish.DARK) : viewer);
    var page = chat.page();
    page.locator(".theme").first().waitFor();
    Accessibility.check(page);

    var answer = chat.ask(QUESTION);
    Accessibility.check(page);
    answer.locator(".feedback button").last().click();
    Accessibility.check(page);
    page.locator(".ways button").last().click();
    Accessibility.check(page);
    page.keyboard().press("Escape");
    page.locator(".ways button").first().click();
    chat.sheet().locator(".actions button").last().click();
    Accessibility.check(page);
    page.keyboard().press("Escape");
    chat.openCitation();
    Accessibility.check(page);
    page.keyboard().press("Escape");
    expectComplaint("Failed to load resource");
    page.route("**/messages", route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    chat.type(QUESTION);
    chat.problem().waitFor();
    Accessibility.check(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
  void nothingIsWiderThanANarrowWindow(String language) {
    var chat = chat(Viewer.reading(language).at(320));
    chat.ask("Honorificabilitudinitatibus".repeat(8));
    chat.ask(QUESTION);
    chat.openCitation();

    assertThat(chat.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(320);
  }

  @Test
  void canBeUsedByKeyboardAlone() {
    var chat = chat(Viewer.reading("en"));
    var keyboard = chat.page().keyboard();
    keyboard.press("Tab");
    keyboard.press("Enter"); // skips to the question
    assertThat(chat.field()).isFocused();
    keyboard.type(QUESTION);
    keyboard.press("Enter");
    chat.answer(0);

    chat.page().locator(".marker").first().focus();
    keyboard.press("Enter");
    assertThat(chat.page().locator(".panel-title")).isFocused();
    keyboard.press("Escape");

    assertThat(chat.panel()).isHidden();
    assertThat(chat.page().locator(".marker").first()).isFocused();
  }

  @Test
  void aPanelThatCoversTheConversationKeepsTheFocus() {
    var chat = chat(Viewer.reading("en").at(320));
    chat.ask(QUESTION);
    chat.openCitation();
    assertThat(chat.page().locator(".conversation")).hasAttribute("inert", "");

    chat.button("Close").click();

    assertThat(chat.page().locator(".marker").first()).isFocused();
  }

  @Test
  void anAnswerIsReadOutOnceAndAsAWhole() {
    var chat = chat(Viewer.reading("en"));
    chat.page().locator(".theme").first().waitFor();
    chat.page().evaluate(LISTEN);

    chat.ask(QUESTION);

    assertThat(heard(chat)).filteredOn(it -> it.contains("$10 million")).hasSize(1);
    assertThat(heard(chat)).hasSizeLessThanOrEqualTo(2);
    assertThat(chat.page().locator("[role=log]")).hasAttribute("aria-live", "off");
  }

  @Test
  void enterChoosesACharacterWhileAnInputMethodComposes() {
    var chat = chat(Viewer.reading("zh-Hans"));
    chat.field().focus();
    compose(chat, "waizhai");

    chat.page()
        .evaluate(
            """
            () => {
              for (const init of [{isComposing: true}, {keyCode: 229}]) {
                document.activeElement.dispatchEvent(
                  new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, ...init}));
              }
            }
            """);
    assertThat(chat.questions()).isEmpty();

    chat.page().keyboard().insertText("外债额度是多少");
    chat.field().press("Enter");
    assertThat(chat.answer(0)).isVisible();
  }

  @Test
  void shiftAndEnterBeginALine() {
    var chat = chat(Viewer.reading("en"));
    chat.field().focus();

    chat.page().keyboard().type("One");
    chat.field().press("Shift+Enter");
    chat.page().keyboard().type("two");

    assertThat(chat.field()).hasValue("One\ntwo");
    assertThat(chat.questions()).isEmpty();
  }

  @Test
  void whatWasSaidIsMarkedWithItsLanguage() {
    var chat = chat(Viewer.reading("en"));
    chat.ask("海淀园的外债额度是多少？");
    var panel = chat.openCitation();

    assertThat(chat.page().locator(".message.visitor .text")).hasAttribute("lang", "zh");
    assertThat(chat.answers().locator(".text")).hasAttribute("lang", "zh-Hans");
    assertThat(panel.locator(".cited blockquote").first()).hasAttribute("lang", "zh-Hans");
    assertThat(panel.locator(".cited blockquote").last()).hasAttribute("lang", "en");
  }

  @Test
  void worksWithForcedColoursAndReducedMotion() {
    var chat = chat(Viewer.reading("en").with(Wish.FORCED_COLORS).with(Wish.REDUCED_MOTION));
    chat.ask(QUESTION);

    Accessibility.check(chat.page());
  }

  @Test
  void withoutScriptsItLeadsToTheMeasures() {
    var page = open(Viewer.reading("zh-Hans").with(Wish.NO_SCRIPTS), "/");

    assertThat(page.locator("main")).containsText("12345");
    assertThat(page.locator("main a[href^='/measures?lang=zh-Hans']")).isVisible();
  }

  private ChatPage chat(Viewer viewer) {
    return new ChatPage(open(viewer, "/?lang=" + viewer.locale()));
  }

  @SuppressWarnings("unchecked")
  private static List<String> heard(ChatPage chat) {
    return (List<String>) chat.page().evaluate("() => window.heard");
  }

  /** Begins a composition, as an input method does. */
  private static void compose(ChatPage chat, String letters) {
    var composition = new JsonObject();
    composition.addProperty("text", letters);
    composition.addProperty("selectionStart", letters.length());
    composition.addProperty("selectionEnd", letters.length());
    var session = chat.page().context().newCDPSession(chat.page());
    session.send("Input.imeSetComposition", composition);
  }
}
