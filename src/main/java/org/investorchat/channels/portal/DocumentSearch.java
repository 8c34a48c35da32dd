package org.investorchat.channels.portal;

import java.util.List;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ClauseSearch;
import org.investorchat.channels.SearchWords;
import org.investorchat.channels.portal.SearchPage.Hit;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Policy;
import org.investorchat.retrieval.ScoredClause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches a policy for readers of its pages. */
@Component
class DocumentSearch {

  /** As many as are read through; who finds nothing in them takes other words. */
  private static final int MOST_HITS = 20;

  private final ClauseSearch search;
  private final Corpus corpus;
  private final MeasureLinks links;

  DocumentSearch(ClauseSearch search, Corpus corpus, MeasureLinks links) {
    this.search = search;
    this.corpus = corpus;
    this.links = links;
  }

  /**
   * Returns what {@code text} finds in {@code policy}.
   *
   * @param page the language of the page; that of the words decides in which clauses are searched
   */
  SearchPage page(@Nullable String text, Policy policy, ReplyLanguage page) {
    if (text == null || text.isBlank()) {
      return SearchPage.NONE;
    }
    if (ClauseSearch.isTooLong(text)) {
      return new SearchPage(text, true, 0, List.of());
    }
    var words = SearchWords.of(text);
    var language = language(words, page);
    var found = new FoundWords(text, language);
    var clauses =
        search.holding(words, language).stream()
            .map(ScoredClause::clause)
            .filter(it -> it.id().policy().equals(policy.id()))
            .toList();
    var hits = clauses.stream().limit(MOST_HITS).map(it -> hit(it, language, found, page)).toList();
    return new SearchPage(text, false, clauses.size(), hits);
  }

  /** A Chinese page keeps its script whatever script the words are in. */
  private static ReplyLanguage language(SearchWords words, ReplyLanguage page) {
    return words.language().language() == page.language() ? page : words.language();
  }

  private Hit hit(Clause clause, ReplyLanguage language, FoundWords found, ReplyLanguage page) {
    Language its = language.language();
    return new Hit(
        clause.id().label(),
        language.script(corpus.measureOf(clause.id()).title().in(its)),
        found.in(language.script(clause.text().in(its)), its),
        language,
        clause.commitment(),
        clause.provenance().in(its),
        links.clause(clause.id(), page));
  }
}
