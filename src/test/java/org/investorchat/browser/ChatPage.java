package org.investorchat.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The chat on its page, as a visitor handles it. */
record ChatPage(Page page) {

  /** Types a question and asks it with Enter. */
  void type(String question) {
    field().fill(question);
    field().press("Enter");
  }

  /** Asks a question and returns its answer once it is whole. */
  Locator ask(String question) {
    int before = answers().count();
    type(question);
    return answer(before);
  }

  /** Returns the answer at {@code index} once it is whole. */
  Locator answer(int index) {
    var answer = answers().nth(index);
    answer.waitFor();
    return answer;
  }

  Locator answers() {
    return page.locator(".answer");
  }

  Locator field() {
    return page.locator("#question");
  }

  Locator panel() {
    return page.locator(".panel");
  }

  Locator sheet() {
    return page.locator(".sheet");
  }

  Locator problem() {
    return page.locator(".problem");
  }

  Locator state() {
    return page.locator(".state");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Returns what stands in the conversation as questions, in order. */
  List<String> questions() {
    return page.locator(".message.visitor .text").allTextContents();
  }

  /** Returns the name of the class of what has the focus. */
  String focused() {
    return (String) page.evaluate("() => document.activeElement.className");
  }

  /** Opens the first cited clause of the first answer, and waits for its measure. */
  Locator openCitation() {
    page.locator(".marker").first().click();
    panel().locator(".clause.cited").waitFor();
    return panel();
  }
}
