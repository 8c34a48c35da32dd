package org.investorchat.retrieval.lexical;

import java.util.List;
import org.investorchat.knowledge.Language;

/** Splits a folded text of one language. Thread-safe. */
sealed interface TextAnalysis permits EnglishAnalysis, ChineseAnalysis {

  static TextAnalysis of(Language language) {
    return switch (language) {
      case ENGLISH -> new EnglishAnalysis();
      case CHINESE -> new ChineseAnalysis();
    };
  }

  /** Returns the smallest pieces that a phrase is matched by, in order. */
  List<Term> units(String text);

  /** Returns what is indexed of a text with these units. */
  List<Term> terms(List<Term> units);
}
