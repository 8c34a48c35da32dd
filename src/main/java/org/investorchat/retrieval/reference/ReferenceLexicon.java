package org.investorchat.retrieval.reference;

import java.util.List;
import java.util.Map;

/**
 * How measures and clauses are named by number: the file {@code lexicons/references.yaml}.
 *
 * @param words English words for numbers
 * @param digits Chinese digits
 * @param units Chinese units that multiply the digit before them
 * @param between what stands between two numbers of a list
 * @param through what stands between the ends of a range
 * @param notNumbers what a number is not followed by when it counts something
 * @param certain patterns in which a word names a measure or a clause, most telling first
 * @param likely patterns that may as well match another number
 */
record ReferenceLexicon(
    Map<String, Integer> words,
    Map<String, Integer> digits,
    Map<String, Integer> units,
    String between,
    String through,
    String notNumbers,
    List<String> certain,
    List<String> likely) {}
