package org.investorchat.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the assistant on pages of other web sites, two of which are known. */
abstract class HostedTest extends BrowserTest {

  static final HostSite CHAMBER = HostSite.start("chamber");
  static final HostSite PARK = HostSite.start("park");
  static final HostSite STRANGER = HostSite.start("stranger");

  static final Viewer READER = Viewer.reading("en");

  @DynamicPropertySource
  static void know(DynamicPropertyRegistry settings) {
    settings.add("portal.sites[0].id", () -> "chamber");
    settings.add("portal.sites[0].origins[0]", CHAMBER::origin);
    settings.add("portal.sites[1].id", () -> "park");
    settings.add("portal.sites[1].origins[0]", PARK::origin);
  }

  @BeforeEach
  void tellSitesWhereTheServiceIs() {
    List.of(CHAMBER, PARK, STRANGER).forEach(it -> it.use(origin()));
  }

  /** Opens a page of {@code site} for somebody. */
  final Page visit(HostSite site, Viewer viewer, String path) {
    return openElsewhere(viewer, site.origin(), path);
  }

  /** Opens a page of {@code site} and the widget on it. */
  final Page visitAndOpen(HostSite site, Viewer viewer, String path) {
    var page = visit(site, viewer, path);
    launcher(page).click();
    question(page).waitFor();
    return page;
  }

  /** Asks in the open widget and waits for the answer. */
  static void ask(Page page, String text) {
    int before = answers(page).count();
    question(page).fill(text);
    question(page).press("Enter");
    answers(page).nth(before).waitFor();
  }

  static Locator widget(Page page) {
    return page.locator("investor-chat");
  }

  static Locator launcher(Page page) {
    return widget(page).locator("[part=launcher]");
  }

  static Locator window(Page page) {
    return widget(page).locator("[part=window]");
  }

  static Locator question(Page page) {
    return window(page).locator("textarea");
  }

  static Locator answers(Page page) {
    return window(page).locator(".answer");
  }

  static Locator markers(Page page) {
    return window(page).locator(".marker");
  }

  /** Returns the clause that is shown beside or over the conversation. */
  static Locator clause(Page page) {
    return window(page).locator("aside.panel");
  }
}
