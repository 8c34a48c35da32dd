package org.investorchat.channels.portal;

import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.Documents;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.UnknownResource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Says in a page that there is none, to who asked for a page; programs get problems. */
@ControllerAdvice(assignableTypes = MeasurePageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class MissingPages {

  private final Documents documents;
  private final PageWords words;
  private final MeasureLinks links;

  MissingPages(Documents documents, PageWords words, MeasureLinks links) {
    this.documents = documents;
    this.words = words;
    this.links = links;
  }

  @ExceptionHandler(UnknownResource.class)
  ModelAndView missing(WebRequest request) {
    return page(request, HttpStatus.NOT_FOUND);
  }

  /** The language that {@code lang} names is none there is. */
  @ExceptionHandler(InvalidRequest.class)
  ModelAndView invalid(WebRequest request) {
    return page(request, HttpStatus.BAD_REQUEST);
  }

  private ModelAndView page(WebRequest request, HttpStatus status) {
    var language = language(request);
    var policy = documents.policy(null);
    var page = new ModelAndView("missing", status);
    page.addObject("origin", "");
    page.addObject("frame", words.frame(policy, language, it -> links.measures(policy.id(), it)));
    page.addObject("words", words.of(policy, language));
    return page;
  }

  private static ReplyLanguage language(WebRequest request) {
    String lang = request.getParameter("lang");
    return ReplyLanguage.ofTag(lang == null ? "" : lang)
        .orElseGet(
            () ->
                RequestedLanguage.ofDocument(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
