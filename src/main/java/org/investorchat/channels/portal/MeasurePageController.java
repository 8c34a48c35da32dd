package org.investorchat.channels.portal;

import java.util.function.Function;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.Documents;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.knowledge.Policy;
import org.investorchat.platform.UnknownResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a policy and its measures as pages to read, search and link to. */
@Controller
class MeasurePageController {

  private final Documents documents;
  private final PageWords words;
  private final MeasureLinks links;
  private final DocumentSearch search;

  MeasurePageController(
      Documents documents, PageWords words, MeasureLinks links, DocumentSearch search) {
    this.documents = documents;
    this.words = words;
    this.links = links;
    this.search = search;
  }

  @GetMapping(path = "/measures", produces = MediaType.TEXT_HTML_VALUE)
  String measures(
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(required = false) @Nullable String policy,
      @RequestParam(required = false) @Nullable String q,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage,
      Model model) {
    var language = RequestedLanguage.ofDocument(lang, acceptLanguage);
    var found = documents.policy(policy);
    var texts = words.of(found, language);
    var page = new MeasuresPage(texts, links, search.page(q, found, language));
    model.addAttribute("frame", frame(found, language, it -> links.measures(found.id(), it)));
    model.addAttribute("words", texts);
    model.addAttribute("page", page);
    return "measures";
  }

  @GetMapping(path = "/measures/{number:\\d{1,4}}", produces = MediaType.TEXT_HTML_VALUE)
  String measure(
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(required = false) @Nullable String policy,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage,
      Model model) {
    var language = RequestedLanguage.ofDocument(lang, acceptLanguage);
    var found = documents.policy(policy);
    var texts = words.of(found, language);
    var page = new MeasurePage(texts, documents.measure(found, number), links);
    model.addAttribute(
        "frame", frame(found, language, it -> links.measure(found.id(), number, it)));
    model.addAttribute("words", texts);
    model.addAttribute("page", page);
    return "measure";
  }

  /** Leads who mistypes an address below the measures to a page in words. */
  @GetMapping(path = "/measures/**", produces = MediaType.TEXT_HTML_VALUE)
  String nothing() {
    throw new UnknownResource("/measures");
  }

  private PageFrame frame(
      Policy policy, ReplyLanguage language, Function<ReplyLanguage, String> address) {
    return words.frame(policy, language, address);
  }
}
