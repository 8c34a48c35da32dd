package org.investorchat.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * The console, as an operator handles it. Steps are named as in the API, sections as in the menu.
 */
record ConsolePage(Page page) {

  /** Opens an address of the console, such as {@code /desk/gaps}, and waits until it is filled. */
  void go(String path) {
    page.navigate(page.url().replaceFirst("/desk.*", "") + path);
    page.locator(".account-name").waitFor();
  }

  /** Returns the rows of the queue. */
  Locator rows() {
    return page.locator(".ticket-row");
  }

  /** Opens the first ticket whose question has these words. */
  void openTicket(String words) {
    rows().filter(new Locator.FilterOptions().setHasText(words)).first().locator("a").click();
    page.locator(".ticket-top .state").waitFor();
  }

  /** Opens a ticket for a caller from the queue, and waits for its draft. */
  void phone(String question) {
    page.locator("main .button.primary").click();
    dialog().locator("textarea").fill(question);
    confirm();
    text("en").waitFor();
  }

  /** Returns the gap in the knowledge that has this question. */
  Locator gap(String question) {
    return page.locator(".gap").filter(new Locator.FilterOptions().setHasText(question));
  }

  /** Returns the field for a card's ways of asking in {@code language}, en or zh-Hans. */
  Locator questions(String language) {
    return page.locator(".card-form textarea[lang=" + language + "][name]");
  }

  /** Takes a step that asks for nothing. */
  void take(String step) {
    step(step).click();
  }

  Locator step(String step) {
    return page.locator("[data-step=" + step + "]");
  }

  /** Returns where the ticket stands. */
  Locator state() {
    return page.locator(".ticket-top .state");
  }

  /** Returns the field for the text in {@code language}, en or zh-Hans. */
  Locator text(String language) {
    return page.locator(".editor[lang=" + language + "] textarea");
  }

  Locator findings() {
    return page.locator(".finding");
  }

  /** Returns the clauses that are shown. */
  Locator clauses() {
    return page.locator(".clause-body");
  }

  Locator dialog() {
    return page.locator("dialog[open]");
  }

  /** Confirms what the dialog asks. */
  void confirm() {
    dialog().locator("button[type=submit]").click();
  }

  /** Returns what is told above the section. */
  Locator alarm() {
    return page.locator(".message-bar");
  }

  Locator banners() {
    return page.locator(".banners");
  }

  Locator heading() {
    return page.locator("main h1");
  }

  /** Returns how many texts the browser keeps for this tab, and how many for all. */
  Object kept() {
    return page.evaluate(
        "() => [sessionStorage, localStorage].map(it => Object.keys(it)"
            + ".filter(key => key.startsWith('desk.kept.') && !key.endsWith('.queue')).length)");
  }
}
