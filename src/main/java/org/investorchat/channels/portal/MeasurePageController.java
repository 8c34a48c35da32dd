package org.investorchat.channels.portal;

import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.Documents;
import org.investorchat.channels.MeasureLinks;
import org.investorchat.channels.MeasureView;
import org.investorchat.channels.RequestedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a measure as a page; citations link to its clauses. */
@Controller
class MeasurePageController {

  private final Documents documents;
  private final ChannelTexts texts;
  private final MeasureLinks links;

  MeasurePageController(Documents documents, ChannelTexts texts, MeasureLinks links) {
    this.documents = documents;
    this.texts = texts;
    this.links = links;
  }

  @GetMapping(path = "/measures/{number:\\d{1,4}}", produces = MediaType.TEXT_HTML_VALUE)
  String page(
      @PathVariable int number,
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(required = false) @Nullable String policy,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage,
      Model model) {
    var language = RequestedLanguage.ofDocument(lang, acceptLanguage);
    var found = documents.policy(policy);
    var measure = MeasureView.of(found, documents.measure(found, number), language);
    model.addAttribute("page", new MeasurePage(found, measure, language, texts, links));
    return "measure";
  }
}
