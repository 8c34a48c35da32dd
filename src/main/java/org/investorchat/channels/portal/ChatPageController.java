package org.investorchat.channels.portal;

import java.time.Duration;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.knowledge.Corpus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Shows the page where questions are asked, and hands its words to scripts. */
@Controller
class ChatPageController {

  /** As long as browsers keep the scripts that need them. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final ChatContents contents;
  private final PortalTexts texts;
  private final Corpus corpus;
  private final JsonMapper json;

  ChatPageController(ChatContents contents, PortalTexts texts, Corpus corpus, JsonMapper json) {
    this.contents = contents;
    this.texts = texts;
    this.corpus = corpus;
    this.json = json;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  String page(
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage,
      Model model) {
    fill(model, RequestedLanguage.ofDocument(lang, acceptLanguage));
    return "chat";
  }

  /**
   * Shows the chat alone, for a frame on a page of another site. The security policy says which
   * sites may do so.
   */
  @GetMapping(path = "/embed", produces = MediaType.TEXT_HTML_VALUE)
  String embedded(
      @RequestParam(required = false) @Nullable String lang,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage,
      Model model) {
    fill(model, RequestedLanguage.ofDocument(lang, acceptLanguage));
    return "embed";
  }

  private void fill(Model model, ReplyLanguage language) {
    String hotline = corpus.defaultPolicy().header().hotline();
    model.addAttribute(
        "frame",
        new PageFrame(language, texts, hotline, PageFrame.Place.CHAT, it -> "/?lang=" + it.tag()));
    model.addAttribute("content", embeddable(json.writeValueAsString(contents.in(language))));
  }

  /** Hands the words to a page of another site, whose widget cannot have them embedded. */
  @GetMapping(path = "/portal/texts/{tag}.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ChatContent> texts(@PathVariable String tag) {
    var language = RequestedLanguage.named("tag", tag).orElse(ReplyLanguage.ENGLISH);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .body(contents.in(language));
  }

  /** Returns JSON of the same meaning that cannot end the element it stands in. */
  private static String embeddable(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
