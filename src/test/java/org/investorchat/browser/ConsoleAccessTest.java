package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.investorchat.browser.Viewer.Wish;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the console can be used by everybody, whatever they see, hear or type with. */
class ConsoleAccessTest extends ConsoleTest {

  private static final List<String> SECTIONS =
      List.of(
          "/desk",
          "/desk/gaps",
          "/desk/cards",
          "/desk/cards/new",
          "/desk/figures",
          "/desk/audit",
          "/desk/switch",
          "/desk/letters");

  @ParameterizedTest
  @CsvSource({
    "en, 1280, false",
    "en, 320, true",
    "zh-Hans, 1280, true",
    "zh-Hans, 320, false",
    "zh-Hant, 768, false"
  })
  void hasNoBarrierInAnySection(String language, int width, boolean dark) {
    var viewer = Viewer.reading(language).at(width);
    var console = signedIn(dark ? viewer.with(Wish.DARK) : viewer, SUPERVISOR);

    for (String section : SECTIONS) {
      console.go(section);
      console
          .page()
          .locator(".bilingual, .tickets, .scroll, .gaps, .cards, .switch, .letters > *")
          .first()
          .waitFor(attached());
      check(console, width);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 1280, false", "en, 320, true", "zh-Hans, 320, false", "zh-Hans, 1280, true"})
  void hasNoBarrierOnATicket(String language, int width, boolean dark) {
    var viewer = Viewer.reading(language).at(width);
    var console = signedIn(dark ? viewer.with(Wish.DARK) : viewer, OPERATOR);
    console.page().locator("main .button.primary").click();
    check(console, width);
    console.dialog().locator("textarea").fill(QUESTION);
    console.confirm();
    console.text("en").waitFor();
    console.text("en").fill("We pay up to $77 million [7.4].");
    console.findings().first().waitFor();
    console.page().locator("summary").all().forEach(it -> it.click());
    check(console, width);

    for (String step : List.of("reject", "redraft", "transfer", "close")) {
      console.take(step);
      console.dialog().waitFor();
      check(console, width);
      console.page().keyboard().press("Escape");
      assertThat(console.step(step)).isFocused();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans"})
  void hasNoBarrierWhereAccountsAreKept(String language) {
    var console = console(Viewer.reading(language), ADMINISTRATOR, "/desk/accounts");
    console.page().locator("tbody").waitFor();
    check(console, 1280);
    console.page().locator("main .button.primary").click();
    check(console, 1280);
  }

  /** Nor is anything wider than the window. */
  private static void check(ConsolePage console, int width) {
    Accessibility.check(console.page());
    assertThat(console.page().evaluate("() => document.documentElement.scrollWidth"))
        .as("width of " + console.page().url())
        .isEqualTo(width);
  }

  private static WaitForOptions attached() {
    return new WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }
}
