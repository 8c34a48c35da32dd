package org.investorchat.browser;

import com.microsoft.playwright.Page;
import org.investorchat.InvestorChatbot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test of the real application in a browser. Console errors, exceptions, refusals of the content
 * security policy and requests to another origin fail it, unless it says that it expects them.
 *
 * <p>All tests share one application, and so its rate limits: 60 conversations at once and 10
 * requests for a person (see {@code rate-limits}).
 */
@Tag("browser")
@SpringBootTest(classes = InvestorChatbot.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class BrowserTest {

  @RegisterExtension final Visit visit = new Visit();

  @LocalServerPort private int port;

  @BeforeEach
  void letPagesSpeakToTheApplication() {
    visit.complaints().allow(origin());
  }

  /** Returns the address of the application, without a slash at the end. */
  final String origin() {
    return "http://localhost:" + port;
  }

  final int port() {
    return port;
  }

  /**
   * Opens a page of the application. {@code page.context().newPage()} is a second tab of the same
   * viewer.
   *
   * @param path begins with a slash
   */
  final Page open(Viewer viewer, String path) {
    return visit.open(viewer, origin() + path);
  }

  /** Opens a page of another origin, which is allowed from now on. */
  final Page openElsewhere(Viewer viewer, String origin, String path) {
    visit.complaints().allow(origin);
    return visit.open(viewer, origin + path);
  }

  /** Takes complaints of the browser in which {@code pattern} is found as expected. */
  final void expectComplaint(String pattern) {
    visit.complaints().expect(pattern);
  }
}
