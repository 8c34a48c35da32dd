package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.investorchat.channels.ClauseSearch;
import org.investorchat.channels.HitView;
import org.investorchat.channels.HitViews;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.channels.SearchWords;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches the clauses. */
@RestController
@Tag(name = "Documents")
class SearchController {

  private final HitViews hits;

  SearchController(HitViews hits) {
    this.hits = hits;
  }

  @Operation(
      operationId = "search",
      summary = "Search the clauses",
      description =
          "Ranks clauses by how well they fit the words, best first. Each language is searched on"
              + " its own; a search says nothing about whether a question can be answered.")
  @GetMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<List<HitView>> search(
      @Parameter(description = "What to search for, 1 to 500 characters.", example = "foreign debt")
          @RequestParam
          String q,
      @Parameter(
              description = "Language to search in; without it, that of the words.",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"en", "zh-Hans", "zh-Hant"}))
          @RequestParam(required = false)
          @Nullable String lang,
      @Parameter(
              description = "The most hits to give.",
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "10"))
          @RequestParam(defaultValue = "10")
          int size) {
    var words = SearchWords.of(requireText(q));
    var language = RequestedLanguage.named("lang", lang).orElseGet(words::language);
    var found = hits.of(words, language, requireSize(size), "");
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found);
  }

  private static String requireText(String q) {
    if (q.isBlank()) {
      throw InvalidRequest.blank("q");
    }
    if (ClauseSearch.isTooLong(q)) {
      throw InvalidRequest.tooLong("q", ClauseSearch.MOST_CHARACTERS);
    }
    return q;
  }

  private static int requireSize(int size) {
    if (size < 1 || size > HitViews.MOST) {
      throw InvalidRequest.outOfRange("size", 1, HitViews.MOST);
    }
    return size;
  }
}
