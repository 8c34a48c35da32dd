package org.investorchat.channels.mcp;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.ClauseSearch;
import org.investorchat.channels.HitView;
import org.investorchat.channels.HitViews;
import org.investorchat.channels.PublicOrigin;
import org.investorchat.channels.SearchWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds clauses by words. */
@Component
@Order(2)
class SearchClauses implements PolicyTool {

  private static final String QUERY = "query";
  private static final String SIZE = "size";

  private final HitViews hits;
  private final ChannelTexts texts;
  private final McpTexts own;
  private final PublicOrigin origin;

  SearchClauses(HitViews hits, ChannelTexts texts, McpTexts own, PublicOrigin origin) {
    this.hits = hits;
    this.texts = texts;
    this.own = own;
    this.origin = origin;
  }

  /** What a search found, best first. */
  @Schema(name = "Hits", description = "What a search found.")
  record FoundView(@Schema(description = "Best first.") List<HitView> hits) {}

  @Override
  public String name() {
    return "search_clauses";
  }

  @Override
  public List<Argument> takes() {
    return List.of(
        Argument.text(QUERY),
        Argument.language("argument.language.search"),
        Argument.number(SIZE, false, 1, HitViews.MOST));
  }

  @Override
  public Class<?> finds() {
    return FoundView.class;
  }

  @Override
  public Finding call(Arguments arguments) {
    var words = SearchWords.of(requireSearchable(arguments.text(QUERY)));
    var language = arguments.language().orElseGet(words::language);
    int size = arguments.number(SIZE, 1, HitViews.MOST).orElse(HitViews.USUAL);
    var found = hits.of(words, language, size, origin.ofRequest());
    return new Finding(text(found, language), new FoundView(found));
  }

  private static String requireSearchable(String query) {
    if (query.isBlank()) {
      throw new RefusedCall("refusal.blank", QUERY);
    }
    if (ClauseSearch.isTooLong(query)) {
      throw new RefusedCall("refusal.too-long", QUERY, ClauseSearch.MOST_CHARACTERS);
    }
    return query;
  }

  private String text(List<HitView> found, ReplyLanguage language) {
    return found.isEmpty()
        ? own.text(language, "search.nothing")
        : found.stream().map(it -> text(it, language)).collect(Collectors.joining("\n\n"));
  }

  private String text(HitView hit, ReplyLanguage language) {
    return Stream.of(
            texts.text(
                language,
                "clause",
                hit.clause(),
                hit.title(),
                texts.provenance(language, hit.provenance())),
            texts.text(language, "quote", hit.snippet()),
            hit.url())
        .collect(Collectors.joining("\n"));
  }
}
