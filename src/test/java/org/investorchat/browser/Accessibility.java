package org.investorchat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks pages with axe against WCAG 2.2, levels A and AA; it looks into open shadow roots too. */
final class Accessibility {

  private static final String AXE = read("axe.min.js");

  private static final String RUN =
      """
      () => axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      }).then(it => JSON.stringify(it.violations))
      """;

  private Accessibility() {}

  /** Fails with rule, help and place of each violation on {@code page} as it is now. */
  static void check(Page page) {
    // Evaluated, since the content security policy refuses a script element.
    page.evaluate(AXE);
    var violations = new JsonMapper().readTree((String) page.evaluate(RUN));

    assertThat(violations.values().stream().map(Accessibility::told))
        .as("violations of WCAG 2.2 AA on " + page.url())
        .isEmpty();
  }

  private static String told(JsonNode violation) {
    var text = new StringBuilder();
    text.append(violation.at("/id").asString()).append(": ");
    text.append(violation.at("/help").asString()).append(' ');
    text.append(violation.at("/helpUrl").asString());
    for (JsonNode node : violation.at("/nodes").values()) {
      text.append("\n  at ").append(node.at("/target"));
      text.append("\n     ").append(node.at("/html").asString());
      text.append("\n     ").append(node.at("/failureSummary").asString().replace("\n", " "));
    }
    return text.toString();
  }

  private static String read(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
