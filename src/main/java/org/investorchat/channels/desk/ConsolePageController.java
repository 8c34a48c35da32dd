package org.investorchat.channels.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.desk.ConsoleContent.LanguageName;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows the console: the same page at every address of it, whose scripts show the section that the
 * address names. What somebody may see there is for the API to say.
 */
@Controller
class ConsolePageController {

  private final ConsoleTexts texts;
  private final ConsoleLanguage languages;
  private final JsonMapper json;
  private final int maxCharacters;

  ConsolePageController(
      ConsoleTexts texts,
      ConsoleLanguage languages,
      JsonMapper json,
      @Value("${intake.max-characters}") int maxCharacters) {
    this.texts = texts;
    this.languages = languages;
    this.json = json;
    this.maxCharacters = maxCharacters;
  }

  @GetMapping(
      path = {
        "/desk",
        "/desk/{section:audit|gaps|cards|figures|switch|letters|accounts}",
        "/desk/{section:tickets|cards}/{id}"
      },
      produces = MediaType.TEXT_HTML_VALUE)
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    var language = languages.of(request, response);
    model.addAttribute("language", language.tag());
    model.addAttribute("title", texts.text(language, "console.title"));
    model.addAttribute("skip", texts.text(language, "page.skip"));
    model.addAttribute("noScript", texts.text(language, "page.no-script"));
    model.addAttribute("content", embeddable(json.writeValueAsString(content(language))));
    return "desk";
  }

  private ConsoleContent content(ReplyLanguage language) {
    return new ConsoleContent(
        language.tag(), maxCharacters, texts.scripted(language), languageNames());
  }

  private List<LanguageName> languageNames() {
    return Arrays.stream(ReplyLanguage.values())
        .map(it -> new LanguageName(it.tag(), texts.text(it, "page.language-name." + it.tag())))
        .toList();
  }

  /** Returns JSON of the same meaning that cannot end the element it stands in. */
  private static String embeddable(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
