package org.investorchat.browser;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.springframework.test.context.TestPropertySource;

/**
 * A test of the operators' console, with two operators, a supervisor and an administrator whose
 * passwords need not be changed, and limits that many sign-ins of one machine do not meet.
 */
@TestPropertySource(
    properties = {
      "server.address=127.0.0.1",
      "accounts.demo=true",
      "accounts.bcrypt-cost=4",
      "accounts.initial[0].id=li.na",
      "accounts.initial[0].name=Li Na",
      "accounts.initial[0].role=operator",
      "accounts.initial[0].password=" + ConsoleTest.PASSWORD,
      "accounts.initial[1].id=zhang.wei",
      "accounts.initial[1].name=Zhang Wei",
      "accounts.initial[1].role=operator",
      "accounts.initial[1].password=" + ConsoleTest.PASSWORD,
      "accounts.initial[2].id=chen.min",
      "accounts.initial[2].name=Chen Min",
      "accounts.initial[2].role=supervisor",
      "accounts.initial[2].password=" + ConsoleTest.PASSWORD,
      "accounts.initial[3].id=administrator",
      "accounts.initial[3].name=Wu Administrator",
      "accounts.initial[3].role=administrator",
      "accounts.initial[3].password=" + ConsoleTest.PASSWORD,
      "rate-limits.policies[0].name=address",
      "rate-limits.policies[0].by=address",
      "rate-limits.policies[0].path=/**",
      "rate-limits.policies[0].requests=60000",
      "rate-limits.policies[0].window=1m",
      "rate-limits.policies[0].burst=60000"
    })
abstract class ConsoleTest extends BrowserTest {

  static final String OPERATOR = "li.na";
  static final String COLLEAGUE = "zhang.wei";
  static final String SUPERVISOR = "chen.min";
  static final String ADMINISTRATOR = "administrator";

  static final String PASSWORD = "blue heron over water";

  static final String QUESTION = "How much foreign debt can a company in Haidian Park take on?";

  /** Signs somebody in and opens the console at {@code path}. */
  final ConsolePage console(Viewer viewer, String account, String path) {
    var console = signedIn(viewer, account);
    console.go(path);
    return console;
  }

  /** Signs somebody in, who is shown the first section. */
  final ConsolePage signedIn(Viewer viewer, String account) {
    Page page = open(viewer, "/desk/login?lang=" + viewer.locale());
    page.locator("#account").fill(account);
    page.locator("#password").fill(PASSWORD);
    page.locator("button[type=submit]").click();
    page.locator(".account-name").waitFor();
    return new ConsolePage(page);
  }

  /** Asks as a visitor, and then for a person; returns the visitor's page. */
  final ChatPage visitorWhoWantsAPerson(Viewer viewer, String question) {
    var chat = new ChatPage(open(viewer, "/?lang=" + viewer.locale()));
    chat.ask(question);
    chat.page().locator(".ways button").last().click();
    chat.sheet().locator("#contact").fill("anna@example.org");
    chat.sheet().locator("#consent").check();
    chat.sheet().locator("button[type=submit]").click();
    chat.sheet().locator("form").waitFor(gone());
    chat.page().keyboard().press("Escape");
    return chat;
  }

  private static WaitForOptions gone() {
    return new WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
