package org.investorchat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The pages that one test opens. When the test is over they are closed; it fails when the browser
 * complained, and leaves pictures of its pages in {@code target/browser/} whenever it fails.
 */
final class Visit implements BeforeEachCallback, AfterEachCallback {

  private static final Path PICTURES = Path.of("target", "browser");

  /** Long enough for two busy cores; what waits for nothing ends at once. */
  private static final int PATIENCE_IN_MILLISECONDS = 20_000;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final Complaints complaints = new Complaints();

  /** Set before each test. */
  @SuppressWarnings("NullAway.Init")
  private Chromium chromium;

  @Override
  public void beforeEach(ExtensionContext test) {
    chromium = Chromium.of(test);
  }

  /** Opens a page in a window of its own, with nothing remembered of earlier ones. */
  Page open(Viewer viewer, String address) {
    var context = chromium.browser().newContext(viewer.options());
    context.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
    complaints.listenTo(context);
    contexts.add(context);
    var page = context.newPage();
    page.navigate(address);
    return page;
  }

  Complaints complaints() {
    return complaints;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    boolean failed = test.getExecutionException().isPresent() || !complaints.unexpected().isEmpty();
    if (failed) {
      contexts.forEach(it -> picture(it, name(test)));
    }
    contexts.forEach(BrowserContext::close);
    assertThat(complaints.unexpected()).as("what the browser complained of").isEmpty();
  }

  private void picture(BrowserContext context, String name) {
    for (Page page : context.pages()) {
      String file = name + "-" + contexts.indexOf(context) + context.pages().indexOf(page) + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
    }
  }

  private static String name(ExtensionContext test) {
    String name = test.getRequiredTestMethod().getName() + "-" + test.getDisplayName();
    return (test.getRequiredTestClass().getSimpleName() + "." + name)
        .replaceAll("[^\\p{L}\\p{N}.-]+", "_");
  }
}
