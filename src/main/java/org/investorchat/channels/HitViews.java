package org.investorchat.channels;

import java.util.List;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Corpus;
import org.investorchat.retrieval.ScoredClause;
import org.springframework.stereotype.Component;

/** Gives what a search found the shape that callers rely on. */
@Component
public class HitViews {

  /** The most hits that are given at a time. */
  public static final int MOST = 50;

  /** How many are given to whoever does not say. */
  public static final int USUAL = 10;

  private final ClauseSearch search;
  private final Corpus corpus;
  private final MeasureLinks links;

  HitViews(ClauseSearch search, Corpus corpus, MeasureLinks links) {
    this.search = search;
    this.corpus = corpus;
    this.links = links;
  }

  /**
   * Returns the {@code size} clauses that fit {@code words} best, best first.
   *
   * @param origin what links begin with; empty for paths
   */
  public List<HitView> of(SearchWords words, ReplyLanguage language, int size, String origin) {
    return search.ranked(words, language).stream()
        .limit(size)
        .map(it -> hit(it, language, origin))
        .toList();
  }

  private HitView hit(ScoredClause scored, ReplyLanguage language, String origin) {
    var clause = scored.clause();
    var its = language.language();
    return new HitView(
        clause.id().policy(),
        clause.id().measure(),
        clause.id().label(),
        language.script(corpus.measureOf(clause.id()).title().in(its)),
        language.script(clause.text().in(its)),
        scored.score(),
        language.tag(),
        clause.provenance().in(its),
        origin + links.clause(clause.id(), language));
  }
}
