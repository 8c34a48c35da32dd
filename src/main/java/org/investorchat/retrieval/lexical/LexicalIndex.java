package org.investorchat.retrieval.lexical;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * BM25 over texts in memory. Immutable and thread-safe.
 *
 * <p>A text is searched by its terms and by the concepts it names. A concept counts as one more
 * word, so that it weighs less than the phrase it stands for: without concepts BM25 puts the right
 * clause first for 47 % of the paraphrased questions (en) and 75 % (zh), at 0.5 for 62 % and 82 %,
 * at 1 for 65 % and 82 %. More was better still, on glossary words that may not be typical.
 */
public final class LexicalIndex {

  private static final String TERMS = "terms";
  private static final String CONCEPTS = "concepts";
  private static final int MOST_CLAUSES = 512;

  private final IndexSearcher searcher;
  private final int size;

  private LexicalIndex(IndexSearcher searcher, int size) {
    this.searcher = searcher;
    this.size = size;
  }

  /** Indexes {@code texts}; scores come in their order. */
  public static LexicalIndex of(List<AnalyzedText> texts) {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (var text : texts) {
        writer.addDocument(document(text));
      }
      writer.forceMerge(1);
      writer.commit();
      var searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setQueryCache(null);
      return new LexicalIndex(searcher, texts.size());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot index in memory", e);
    }
  }

  private static Document document(AnalyzedText text) {
    var document = new Document();
    var terms = type(false);
    text.terms().forEach(it -> document.add(new Field(TERMS, it.text(), terms)));
    var concepts = type(true);
    text.concepts().forEach(it -> document.add(new Field(CONCEPTS, it.id(), concepts)));
    return document;
  }

  private static FieldType type(boolean omitNorms) {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /** Returns the BM25 score of each text, ≥ 0, 0 where it holds nothing of the query. */
  public float[] bm25(AnalyzedText query) {
    float[] scores = new float[size];
    try {
      score(query(query), scores);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot search in memory", e);
    }
    return scores;
  }

  private void score(Query query, float[] scores) throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    for (var leaf : searcher.getLeafContexts()) {
      var scorer = weight.bulkScorer(leaf);
      if (scorer != null) {
        scorer.score(new ScoresByOrdinal(leaf.docBase, scores), null, 0, NO_MORE_DOCS);
      }
    }
  }

  private Query query(AnalyzedText query) throws IOException {
    var builder = new BooleanQuery.Builder();
    var seen = new HashSet<Term>();
    for (var it : query.content()) {
      add(builder, new Term(TERMS, it.text()), seen);
    }
    for (var it : query.concepts()) {
      add(builder, new Term(CONCEPTS, it.id()), seen);
    }
    return builder.build();
  }

  private void add(BooleanQuery.Builder builder, Term term, Set<Term> seen) throws IOException {
    boolean room = seen.size() < MOST_CLAUSES;
    if (room && seen.add(term) && searcher.getIndexReader().docFreq(term) > 0) {
      builder.add(new TermQuery(term), Occur.SHOULD);
    }
  }

  /** Writes each score to the place of its text. */
  private static final class ScoresByOrdinal implements LeafCollector {

    private final int base;
    private final float[] scores;
    private @Nullable Scorable scorer;

    ScoresByOrdinal(int base, float[] scores) {
      this.base = base;
      this.scores = scores;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int text) throws IOException {
      if (scorer != null) {
        scores[base + text] = scorer.score();
      }
    }
  }
}
