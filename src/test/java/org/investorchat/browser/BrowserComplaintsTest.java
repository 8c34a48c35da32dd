package org.investorchat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Checks that nothing which is wrong with a page goes unnoticed. */
class BrowserComplaintsTest extends BrowserTest {

  private static final Viewer READER = Viewer.reading("en");

  @Test
  void hearsErrorsAndWhatThePolicyRefuses() {
    expectComplaint("wrong|Content Security Policy");
    var page = open(READER, "/measures/7?lang=en");

    page.evaluate(
        """
        () => {
          const style = document.createElement('style');
          style.textContent = 'p { color: red }';
          document.head.append(style);
          console.error('went wrong');
          setTimeout(() => { throw new Error('thrown and wrong'); });
        }
        """);
    page.waitForCondition(() -> visit.complaints().expected().size() == 3);

    assertThat(visit.complaints().expected())
        .anyMatch(it -> it.startsWith("console: went wrong"))
        .anyMatch(it -> it.startsWith("exception: ") && it.contains("thrown and wrong"))
        .anyMatch(it -> it.contains("Content Security Policy"));
  }

  @Test
  void seesRequestsToAnotherOrigin() {
    expectComplaint("http://127.0.0.1:9/");
    var page = open(READER, "/measures/7?lang=en");

    page.evaluate("() => { location.href = 'http://127.0.0.1:9/elsewhere'; }");
    page.waitForCondition(() -> !visit.complaints().expected().isEmpty());

    assertThat(visit.complaints().expected())
        .anyMatch(it -> it.equals("request to another origin: http://127.0.0.1:9/elsewhere"));
  }

  @Test
  void namesTheRuleAndThePlaceOfABarrier() {
    var page = open(READER, "/measures/7?lang=en");
    page.evaluate("() => document.querySelector('main').append(document.createElement('button'))");

    assertThatThrownBy(() -> Accessibility.check(page))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("button-name: Buttons must have", "at [\"button\"]");
  }
}
