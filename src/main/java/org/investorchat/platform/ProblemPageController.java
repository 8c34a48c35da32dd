package org.investorchat.platform;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains the types of problem at the addresses that problems give as their type. */
@RestController
class ProblemPageController {

  private final ProblemTexts texts;

  ProblemPageController(ProblemTexts texts) {
    this.texts = texts;
  }

  @GetMapping(path = "/problems/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ProblemPage page(@PathVariable String id) {
    var type = ProblemType.ofId(id).orElseThrow(() -> new UnknownResource("/v3/api-docs"));
    return new ProblemPage(
        type.address(), type.status(), in(type, Locale.ENGLISH), in(type, Locale.CHINESE));
  }

  private ProblemPage.Text in(ProblemType type, Locale language) {
    return new ProblemPage.Text(texts.title(type, language), texts.explanation(type, language));
  }

  /** What a type of problem means, in both languages. */
  record ProblemPage(String type, int status, Text en, Text zh) {

    /** The explanation in one language. */
    record Text(String title, String explanation) {}
  }
}
