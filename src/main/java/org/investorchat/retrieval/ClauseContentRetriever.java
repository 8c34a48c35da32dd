package org.investorchat.retrieval;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.lexical.Folding;

/**
 * Offers the clauses that bear on a query to LangChain4j, verbatim and with what is needed to cite
 * them. The language is told by the script: Chinese where a Chinese character stands in the query.
 */
final class ClauseContentRetriever implements ContentRetriever {

  /** The metadata that a prompt should show with each clause. */
  static final List<String> CITED_KEYS = List.of("clause", "title", "provenance", "commitment");

  private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{2,}");

  private final ClauseRetriever retriever;
  private final Corpus corpus;
  private final int depth;

  ClauseContentRetriever(ClauseRetriever retriever, Corpus corpus, int depth) {
    this.retriever = retriever;
    this.corpus = corpus;
    this.depth = depth;
  }

  @Override
  public List<Content> retrieve(dev.langchain4j.rag.query.Query query) {
    if (query.text().isBlank()) {
      return List.of();
    }
    var asked = query(query.text());
    return retriever.retrieve(asked).clauses().stream()
        .limit(depth)
        .map(it -> content(it, asked.language()))
        .toList();
  }

  private static Query query(String text) {
    boolean chinese = Folding.hasHan(text);
    boolean mixed = chinese && LATIN_WORD.matcher(text).find();
    return new Query(text, chinese ? Language.CHINESE : Language.ENGLISH, mixed);
  }

  private Content content(ScoredClause found, Language language) {
    var clause = found.clause();
    var metadata =
        new Metadata()
            .put("policy", clause.id().policy())
            .put("measure", clause.id().measure())
            .put("clause", clause.id().label())
            .put("title", corpus.measureOf(clause.id()).title().in(language))
            .put("language", language.tag())
            .put("provenance", clause.provenance().in(language).id())
            .put("commitment", clause.commitment().id())
            .put("cosine", found.signals().cosine())
            .put("coverage", found.signals().coverage());
    return Content.from(
        TextSegment.from(clause.text().in(language), metadata),
        Map.of(ContentMetadata.SCORE, found.score()));
  }
}
