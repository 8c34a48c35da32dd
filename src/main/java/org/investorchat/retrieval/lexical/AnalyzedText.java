package org.investorchat.retrieval.lexical;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as lexical search sees it.
 *
 * @param terms what is indexed, in order
 * @param content the terms that carry meaning: those of {@code terms} outside stop phrases
 * @param concepts where it names a concept; may overlap
 */
public record AnalyzedText(List<Term> terms, List<Term> content, List<Mention> concepts) {

  public AnalyzedText {
    terms = List.copyOf(terms);
    content = List.copyOf(content);
    concepts = List.copyOf(concepts);
  }

  /** Returns this text with the concepts that words of the other language name in it. */
  public AnalyzedText with(List<Mention> others) {
    var all = new ArrayList<>(concepts);
    all.addAll(others);
    return new AnalyzedText(terms, content, all);
  }
}
