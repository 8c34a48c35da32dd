package org.investorchat.answering;

import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.retrieval.ClauseRetriever;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.Query;
import org.springframework.stereotype.Component;

/** Searches for a question as a whole and, where it has several, for each of its sentences. */
@Component
final class Investigator {

  /** Sentences shorter than this say too little to be searched alone. */
  private static final int SHORTEST_SENTENCE = 6;

  private static final int MOST_SENTENCES = 6;
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？；;])\\s*|\\n+");

  private final ClauseRetriever retriever;

  Investigator(ClauseRetriever retriever) {
    this.retriever = retriever;
  }

  /** Returns what is found for {@code question}. */
  Investigation investigate(Question question, Reading reading) {
    String text = ChineseScript.toSimplified(question.text());
    var whole = search(reading.topic(), question);
    return Investigation.of(
        whole, sentences(text).stream().map(it -> search(it, question)).toList());
  }

  private Evidence search(String text, Question question) {
    return retriever.retrieve(new Query(text, question.language(), question.mixed()));
  }

  /** Returns the sentences of a text that has several; empty for a single one. */
  private static List<String> sentences(String text) {
    var sentences =
        SENTENCE_END
            .splitAsStream(text)
            .map(String::strip)
            .filter(it -> it.length() >= SHORTEST_SENTENCE)
            .toList();
    int first = Math.max(0, sentences.size() - MOST_SENTENCES);
    return sentences.size() < 2 ? List.of() : sentences.subList(first, sentences.size());
  }
}
