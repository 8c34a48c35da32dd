package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.investorchat.channels.Documents;
import org.investorchat.channels.MeasureView;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.knowledge.LiveCorpus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the policies and their measures. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Documents")
class DocumentsController {

  private final LiveCorpus corpus;
  private final Documents documents;

  DocumentsController(LiveCorpus corpus, Documents documents) {
    this.corpus = corpus;
    this.documents = documents;
  }

  @Operation(
      operationId = "policies",
      summary = "List the policies",
      description =
          "Lists the policies with what their sources say of them, in both languages. Dates are"
              + " given as each part of the source gives them, since parts disagree.")
  @GetMapping("/policies")
  ResponseEntity<List<PolicyView>> policies() {
    var current = corpus.current();
    var views =
        current.policies().stream().map(it -> PolicyView.of(it, current.version())).toList();
    return DocumentResponse.of(views, current.version(), "mul");
  }

  @Operation(
      operationId = "measures",
      summary = "List the measures of a policy",
      description = "Lists the measures of a policy in one language, clause by clause.")
  @GetMapping("/measures")
  ResponseEntity<List<MeasureView>> measures(
      @LanguageParameter @RequestParam(required = false) @Nullable String lang,
      @PolicyParameter @RequestParam(required = false) @Nullable String policy,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    var language = RequestedLanguage.ofDocument(lang, acceptLanguage);
    var found = documents.policy(policy);
    var views = found.measures().stream().map(it -> MeasureView.of(found, it, language)).toList();
    return DocumentResponse.of(views, corpus.version(), language.tag());
  }

  @Operation(
      operationId = "measure",
      summary = "Show one measure",
      description = "Shows one measure, or the notice that issues them, in one language.")
  @GetMapping("/measures/{number:\\d{1,4}}")
  ResponseEntity<MeasureView> measure(
      @Parameter(
              description = "Number of the measure; 0 is the notice that issues them.",
              example = "7",
              schema = @Schema(type = "integer", minimum = "0"))
          @PathVariable
          int number,
      @LanguageParameter @RequestParam(required = false) @Nullable String lang,
      @PolicyParameter @RequestParam(required = false) @Nullable String policy,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String acceptLanguage) {
    var language = RequestedLanguage.ofDocument(lang, acceptLanguage);
    var found = documents.policy(policy);
    var view = MeasureView.of(found, documents.measure(found, number), language);
    return DocumentResponse.of(view, corpus.version(), language.tag());
  }
}
