package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the console as people at the desk use it. */
class ConsoleBrowserTest extends ConsoleTest {

  private static final Viewer READER = Viewer.reading("en");

  @ParameterizedTest
  @CsvSource({
    OPERATOR + ", /desk",
    SUPERVISOR + ", /desk",
    ADMINISTRATOR + ", /desk/figures",
  })
  void showsTheMenuOfTheRole(String account, String first) {
    var console = signedIn(READER, account);

    var menu = console.page().locator(".sections a");
    assertThat(menu.first()).hasAttribute("href", first);
    assertThat(console.page().locator(".sections a[href='/desk/accounts']"))
        .hasCount(account.equals(ADMINISTRATOR) ? 1 : 0);
    assertThat(console.page().locator(".sections a[href='/desk/audit']"))
        .hasCount(account.equals(OPERATOR) ? 0 : 1);
  }

  @Test
  void draftsForSomebodyOnThePhone() {
    var console = signedIn(READER, OPERATOR);

    console.phone(QUESTION);

    assertThat(console.state()).hasText("drafted");
    assertThat(console.text("en")).hasValue(Pattern.compile("\\$10 million"));
    assertThat(console.text("zh-Hans")).hasValue(Pattern.compile("1000万美元"));
    assertThat(console.clauses().locator("blockquote")).hasCount(2);
    assertThat(console.page().locator(".second-look.needed")).isVisible();
    assertThat(console.page().locator(".checklist li").first())
        .containsText("registered in the park");
  }

  @Test
  void keepsWhatIsTypedWhenThePageIsLoadedAgainAndInAnotherLanguage() {
    var console = signedIn(READER, OPERATOR);
    console.phone(QUESTION);
    console.text("en").fill("We pay up to $77 million [7.4].");

    console.page().reload();
    assertThat(console.text("en")).hasValue("We pay up to $77 million [7.4].");
    console.page().locator(".languages a[lang=zh-Hans]").click();

    assertThat(console.page().locator("html")).hasAttribute("lang", "zh-Hans");
    assertThat(console.text("en")).hasValue("We pay up to $77 million [7.4].");
    assertThat(console.findings().first()).containsText("77");
    assertThat(console.page().url()).doesNotContain("lang=");
    assertThat(console.kept()).isEqualTo(List.of(1, 0));
  }

  @Test
  void losesNothingWhileTheDeskCannotSave() {
    expectComplaint("status of 503");
    var console = signedIn(READER, OPERATOR);
    console.phone(QUESTION);
    console
        .page()
        .route("**/edit", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    console.text("en").fill("Typed while the store was away [7.4].");

    console.take("edit");

    assertThat(console.alarm()).containsText("Nothing was lost");
    assertThat(console.text("en")).hasValue("Typed while the store was away [7.4].");
    console.page().unroute("**/edit");
    console.take("edit");
    assertThat(console.step("edit")).isDisabled();
    assertThat(console.kept()).isEqualTo(List.of(0, 0));
  }

  @Test
  void countsNothingWhileTheStoreIsAway() {
    var console = signedIn(READER, OPERATOR);
    String away =
        """
        {"open": true, "opensAt": null, "hours": {"en": "always", "zh": "全天"}, "waiting": null,
         "mine": null, "storeAvailable": false, "stops": [], "knowledgeVersion": "69160cf3da8c",
         "revision": null}
        """;
    console
        .page()
        .route(
            "**/api/v1/desk/status",
            route ->
                route.fulfill(
                    new Route.FulfillOptions().setContentType("application/json").setBody(away)));

    console.go("/desk");

    assertThat(console.banners()).containsText("The store is away");
    assertThat(console.page().locator(".badge")).hasCount(0);
  }

  @Test
  void staysWithWhatWasTypedWhereSigningOutFails() {
    expectComplaint("status of 503");
    var console = signedIn(READER, OPERATOR);
    console.phone(QUESTION);
    console.text("en").fill("Kept for the next try [7.4].");
    console
        .page()
        .route("**/desk/logout", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

    console.page().getByText("Sign out").click();

    assertThat(console.alarm()).isVisible();
    assertThat(console.text("en")).hasValue("Kept for the next try [7.4].");
    assertThat(console.page()).hasURL(Pattern.compile(".*/desk/tickets/tkt_.*"));
  }

  @Test
  void forgetsWhatWasTypedWithTheEndOfTheSession() {
    var console = signedIn(READER, OPERATOR);
    console.phone(QUESTION);
    console.text("en").fill("Not to be left behind [7.4].");
    var tab = console.page().context().newPage();
    tab.navigate(origin() + "/desk");
    tab.locator(".ticket-row").first().waitFor();

    console.page().getByText("Sign out").click();
    console.page().waitForURL("**/desk/login**");
    tab.waitForURL("**/desk/login**");

    assertThat(console.kept()).isEqualTo(List.of(0, 0));
  }

  @Test
  void showsNewTicketsToEverybodyAtOnce() {
    var console = signedIn(READER, OPERATOR);
    console.rows().first().or(console.page().locator(".empty")).first().waitFor();
    String question = "How long may the foreign debt pilot in Haidian Park be used?";

    visitorWhoWantsAPerson(READER, question);

    assertThat(console.rows().filter(new Locator.FilterOptions().setHasText(question))).hasCount(1);
    assertThat(console.page().locator("[role=status].unseen")).containsText("new enquiry");
  }

  @Test
  void canBeWorkedWithTheKeyboardAlone() {
    visitorWhoWantsAPerson(READER, QUESTION);
    var console = signedIn(READER, OPERATOR);
    var keyboard = console.page().keyboard();
    console.page().locator(".view[data-view=queued]").click();
    assertThat(console.page().locator(".view[data-view=queued]"))
        .hasAttribute("aria-pressed", "true");

    keyboard.press("j");
    keyboard.press("c");
    console.text("en").waitFor();
    keyboard.press("e");
    assertThat(console.text("en")).isFocused();
    keyboard.press("Control+End");
    keyboard.type(" as"); // letters, not steps
    assertThat(console.state()).hasText("drafted");
    keyboard.press("Control+s");
    assertThat(console.step("edit")).isDisabled();
    assertThat(console.text("en")).isFocused();
    keyboard.press("Shift+Tab");
    keyboard.press("?");
    assertThat(console.dialog()).containsText("claim");
    keyboard.press("Escape");
    keyboard.press("u");

    assertThat(console.heading()).hasText("Queue");
  }

  @Test
  void singleKeysCanBeTurnedOff() {
    var console = signedIn(READER, OPERATOR);
    console.phone(QUESTION);
    console.heading().focus();
    console.page().keyboard().press("?");
    console.dialog().locator("input[name=on]").uncheck();
    console.page().keyboard().press("Escape");

    console.page().keyboard().press("u");
    console.page().keyboard().press("?");

    assertThat(console.dialog()).hasCount(0);
    assertThat(console.state()).isVisible();
  }

  @Test
  void stopsAutomaticAnswersForEverybody() {
    var supervisor = console(READER, SUPERVISOR, "/desk/switch");
    var operator = signedIn(READER, OPERATOR);
    supervisor.page().locator("main .button.danger").click();
    supervisor.dialog().locator("textarea").fill("Clause 7.4 is under review");
    supervisor.confirm();

    assertThat(operator.banners()).containsText("Clause 7.4 is under review");
    var chat = new ChatPage(open(READER, "/?lang=en"));
    assertThat(chat.ask(QUESTION)).containsText("12345");

    supervisor.page().locator(".stop .button").click();
    supervisor.dialog().locator("textarea").fill("Reviewed");
    supervisor.confirm();
    assertThat(operator.banners()).not().containsText("Clause 7.4 is under review");
    assertThat(supervisor.page().locator(".switch.on")).isVisible();
  }

  @Test
  void showsAPasswordOnce() {
    var console = console(READER, ADMINISTRATOR, "/desk/accounts");
    console.page().locator("main .button.primary").click();
    console.dialog().locator("input[name=id]").fill("zhao.lei");
    console.dialog().locator("input[name=name]").fill("Zhao Lei");
    console.confirm();

    assertThat(console.dialog().locator(".password code")).hasText(Pattern.compile("\\S{10,}"));
    console.page().keyboard().press("Escape");

    assertThat(console.page().locator("tbody")).containsText("zhao.lei");
    assertThat(console.page().locator(".password")).hasCount(0);
  }

  /**
   * An approved answer becomes a card that a second person publishes, and visitors are answered.
   */
  @Test
  void makesACardThatAnswers() {
    var operator = signedIn(READER, OPERATOR);
    operator.phone(QUESTION);
    String ticket = operator.page().url().replaceFirst(".*/", "");
    operator.go("/desk/cards/new?ticket=" + ticket);
    var form = operator.page().locator(".card-form");
    form.locator("textarea[name=en]")
        .fill(
            """
            Blue heron loan ceiling
            Ceiling of the blue heron loan
            What is the blue heron ceiling?
            """);
    form.locator("textarea[name=zh]").fill("蓝鹭贷款上限\n蓝鹭贷款的上限是多少\n蓝鹭上限有多高？");
    form.locator("[data-act=save]").click();
    operator.page().waitForURL("**/desk/cards/desk-*");

    var supervisor =
        console(READER, SUPERVISOR, operator.page().url().substring(origin().length()));
    supervisor.page().locator("[data-act=approve]").click();
    assertThat(supervisor.page().locator(".state.published")).isVisible();

    var chat = new ChatPage(open(READER, "/?lang=en"));
    assertThat(chat.ask("What is the blue heron ceiling?")).containsText("$10 million");
  }
}
