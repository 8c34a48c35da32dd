package org.investorchat.retrieval;

import java.util.function.Function;
import java.util.function.Supplier;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.retrieval.dense.TextEmbedder;

/**
 * Retrieves the clauses and cards that bear on a query. Thread-safe; one query is searched in one
 * state of the corpus, whatever is published meanwhile.
 */
public final class ClauseRetriever {

  private final Function<Language, TextEmbedder> embedders;
  private final RetrievalSettings settings;
  private final Supplier<CorpusIndex> index;

  /** Whether the latest index has all its parts. */
  private boolean whole;

  /** Indexes {@code corpus}; embeds the texts that no earlier start left on disk. */
  ClauseRetriever(
      LiveCorpus corpus, Function<Language, TextEmbedder> embedders, RetrievalSettings settings) {
    this.embedders = embedders;
    this.settings = settings;
    this.index = corpus.derive(this::index);
  }

  /** A start goes on without a part that fails; a change must not take away one that works. */
  private CorpusIndex index(Corpus corpus) {
    var next = new CorpusIndex(corpus, embedders, settings);
    if (whole && !next.isWhole()) {
      throw new IllegalStateException("a part of the index failed; the one before stays");
    }
    whole = next.isWhole();
    return next;
  }

  /** Returns what was found; the clauses of measures named by number come first. */
  public Evidence retrieve(Query query) {
    return index.get().retrieve(query);
  }

  /** Returns where the question that {@code query} asks stands among others. */
  public Placement place(Query query) {
    return index.get().place(query);
  }
}
