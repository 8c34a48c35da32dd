package org.investorchat.channels;

import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.retrieval.ClauseRetriever;
import org.investorchat.retrieval.NamedReferences;
import org.investorchat.retrieval.Query;
import org.investorchat.retrieval.ScoredClause;
import org.springframework.stereotype.Component;

/** Searches the clauses for words. */
@Component
public class ClauseSearch {

  /** As long as a question may be by default; longer texts are cut by the embedding anyway. */
  public static final int MOST_CHARACTERS = 500;

  private final ClauseRetriever retriever;

  ClauseSearch(ClauseRetriever retriever) {
    this.retriever = retriever;
  }

  /** Returns the clauses by how well they fit {@code words}, best first. */
  public List<ScoredClause> ranked(SearchWords words, ReplyLanguage language) {
    return retriever.retrieve(query(words, language)).clauses();
  }

  /**
   * Returns those that hold the words, or what the glossary knows by them, at least half as well as
   * the one that holds them best, and those that are named by number; best first. What is merely
   * near in meaning is left out: a reader who finds none of the words in it takes it for a mistake.
   */
  public List<ScoredClause> holding(SearchWords words, ReplyLanguage language) {
    var evidence = retriever.retrieve(query(words, language));
    double best =
        evidence.clauses().stream().mapToDouble(it -> it.signals().coverage()).max().orElse(0);
    return evidence.clauses().stream()
        .filter(
            it ->
                isNamed(it, evidence.named()) || (best > 0 && it.signals().coverage() >= best / 2))
        .toList();
  }

  /** Returns whether {@code text} has more characters than are searched for. */
  public static boolean isTooLong(String text) {
    return text.codePointCount(0, text.length()) > MOST_CHARACTERS;
  }

  private static boolean isNamed(ScoredClause found, NamedReferences named) {
    return named.clauses().contains(found.clause().id())
        || named.measures().stream().anyMatch(it -> it.clauses().contains(found.clause()));
  }

  private static Query query(SearchWords words, ReplyLanguage language) {
    return new Query(words.text(), language.language(), words.mixed());
  }
}
