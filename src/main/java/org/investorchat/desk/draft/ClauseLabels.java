package org.investorchat.desk.draft;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.knowledge.ClauseId;

/** Reads and writes the labels that tie a sentence to its clauses, such as {@code [7.4]}. */
final class ClauseLabels {

  /** A number of one or two digits, with or without its second part; years are none. */
  private static final String NUMBER = "[\\d０-９]{1,2}(?:[.．。][\\d０-９]{0,3})?";

  private static final String SPACE = "[^\\S\\n]*";

  /**
   * One label, or several in one pair of brackets; full-width marks are taken as they are meant.
   */
  static final String GROUP =
      "[\\[［【]%s%s(?:%s[,，、;；/\\s]%s%s)*%s[\\]］】]"
          .formatted(SPACE, NUMBER, SPACE, SPACE, NUMBER, SPACE);

  /** What a label is until its bracket is closed. */
  static final String UNFINISHED = "[\\[［【][^\\S\\n]*[\\d０-９.．。,，、\\s]*\\z";

  private static final Pattern LABEL = Pattern.compile("\\s*(?:" + GROUP + "|" + UNFINISHED + ")");
  private static final Pattern NUMBERS = Pattern.compile(GROUP);
  private static final Pattern BETWEEN = Pattern.compile("[\\s,、;/]+");
  private static final Pattern FINAL_STOP = Pattern.compile("[.!?。！？；;]+[”’\"』」）)]*$");

  private ClauseLabels() {}

  /** Returns what stands in brackets in {@code sentence}, with plain digits and points. */
  static List<String> of(String sentence) {
    return NUMBERS
        .matcher(sentence)
        .results()
        .map(it -> it.group().substring(1, it.group().length() - 1))
        .map(it -> Normalizer.normalize(it, Normalizer.Form.NFKC).replace('。', '.'))
        .flatMap(it -> Arrays.stream(BETWEEN.split(it.strip())))
        .filter(it -> !it.isEmpty())
        .distinct()
        .toList();
  }

  /** Returns {@code sentence} without its labels and the spaces before them. */
  static String without(String sentence) {
    return LABEL.matcher(sentence).replaceAll("").strip();
  }

  /** Returns {@code sentence} with {@code clauses} before its final stop. */
  static String add(String sentence, List<ClauseId> clauses, String before, String between) {
    String text = sentence.strip();
    var stop = FINAL_STOP.matcher(text);
    int end = stop.find() ? stop.start() : text.length();
    String labels =
        clauses.stream().map(it -> "[" + it.label() + "]").collect(Collectors.joining(between));
    return text.substring(0, end) + before + labels + text.substring(end);
  }
}
