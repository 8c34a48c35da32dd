package org.investorchat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The one browser of this JVM; what each test sets up in it is its own. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  /** Where it is; Debian's unless {@code -Dbrowser.executable} says otherwise. */
  private static final Path EXECUTABLE =
      Path.of(System.getProperty("browser.executable", "/usr/bin/chromium"));

  /** Returns the browser, which JUnit closes after the last test. */
  static Chromium of(ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(Chromium.class))
        .computeIfAbsent(Chromium.class, _ -> start(), Chromium.class);
  }

  private static Chromium start() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options =
        new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(arguments());
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  private static List<String> arguments() {
    var arguments =
        new ArrayList<>(
            List.of(
                // No name but this machine's leads anywhere.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                // A container's shared memory may be too small for a page.
                "--disable-dev-shm-usage"));
    if (System.getProperty("user.name").equals("root")) {
      // Its sandbox does not run as root.
      arguments.add("--no-sandbox");
    }
    return arguments;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
