package org.investorchat.answering;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes citation markers such as {@code [1]} into text. */
final class Markers {

  private static final Pattern FINAL_STOP = Pattern.compile("[.!?。！？；;]+$");

  private Markers() {}

  /** Returns {@code numbers} as markers. */
  static String of(List<Integer> numbers) {
    return numbers.stream().map(it -> "[" + it + "]").collect(Collectors.joining(" "));
  }

  /** Returns {@code sentence} with the markers before its final stop. */
  static String insert(String sentence, List<Integer> numbers) {
    String text = sentence.strip();
    var stop = FINAL_STOP.matcher(text);
    int end = stop.find() ? stop.start() : text.length();
    return text.substring(0, end) + " " + of(numbers) + text.substring(end);
  }
}
