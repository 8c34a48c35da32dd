package org.investorchat.retrieval.reference;

import java.util.List;
import java.util.Map;
import org.investorchat.retrieval.lexical.Resources;

/**
 * How measures, clauses and sections are named by number: the file {@code
 * lexicons/references.yaml}.
 *
 * @param words English words for numbers
 * @param digits Chinese digits
 * @param units Chinese units that multiply the digit before them
 * @param romans Roman digits, in lower case
 * @param ordinal an English ordinal, as a word or with digits
 * @param between what stands between two numbers of a list
 * @param through what stands between the ends of a range
 * @param measureWords what may stand beside either when measures are listed
 * @param sectionWords the same for sections
 * @param law what a number is followed by when it is one of another text
 * @param notNumbers what a number is not followed by when it counts something
 * @param certain patterns in which a word names a measure or a clause, most telling first
 * @param likely patterns that may as well match another number
 * @param sections patterns in which a word names sections
 * @param lastSection patterns that name the last section
 */
record ReferenceLexicon(
    Map<String, Integer> words,
    Map<String, Integer> digits,
    Map<String, Integer> units,
    Map<String, Integer> romans,
    String ordinal,
    String between,
    String through,
    ListWords measureWords,
    ListWords sectionWords,
    String law,
    String notNumbers,
    List<String> certain,
    List<String> likely,
    List<String> sections,
    List<String> lastSection) {

  /**
   * Words that are said again with each number of a list.
   *
   * @param behind a number that another one follows
   * @param ahead of a number that follows another one
   */
  record ListWords(String behind, String ahead) {}

  static ReferenceLexicon load() {
    return Resources.read("lexicons/references.yaml", ReferenceLexicon.class);
  }
}
