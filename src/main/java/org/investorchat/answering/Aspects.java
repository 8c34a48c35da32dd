package org.investorchat.answering;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.knowledge.BilingualWords;

/**
 * Splits a question into the parts that may have answers of their own.
 *
 * <p>What is not one thing is often asked for in one sentence ("who approved it, and to whom was it
 * sent?"), and searched as a whole finds but one of them.
 */
final class Aspects {

  private static final Pattern SENTENCE = Pattern.compile("(?<=[?？!！。;；])|(?<=\\.)\\s+");
  private static final Pattern QUESTION_MARK = Pattern.compile("[?？]");

  /** A part with less than this to search for asks for nothing of its own. */
  private static final int FEWEST_WORDS = 3;

  private static final int FEWEST_CHARACTERS = 4;

  /** Each is one more search. */
  private static final int MOST = 6;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final Pattern STOP = Pattern.compile("[,，、;；:：?？!！。]");

  private final Pattern joint;

  /**
   * Creates a splitter.
   *
   * @param joints regular expressions of what stands between two parts
   */
  Aspects(BilingualWords joints) {
    this.joint =
        Pattern.compile(
            "(?i)\\b(?:%s)\\b|%s"
                .formatted(String.join("|", joints.en()), String.join("|", joints.zh())));
  }

  /** Returns the sentences of {@code text} that ask, where it has any and others; else all. */
  static String asking(String text) {
    var asking = sentences(text).filter(QUESTION_MARK.asPredicate()).map(String::strip).toList();
    return asking.isEmpty() ? text : String.join(" ", asking);
  }

  private static Stream<String> sentences(String text) {
    return Arrays.stream(SENTENCE.split(text));
  }

  /**
   * Returns the parts of {@code text}: what stands between stops, and what of it stands between
   * joints, since a joint may as well bind what belongs together. Empty when it is but one.
   */
  List<String> of(String text) {
    return STOP.splitAsStream(text)
        .flatMap(it -> Stream.concat(Stream.of(it), joint.splitAsStream(it)))
        .map(this::withoutJointAhead)
        .filter(it -> isTelling(it) && it.length() < bare(text).length())
        .distinct()
        .limit(MOST)
        .toList();
  }

  private String withoutJointAhead(String part) {
    String stripped = part.strip();
    var matcher = joint.matcher(stripped);
    return matcher.lookingAt() ? stripped.substring(matcher.end()).strip() : stripped;
  }

  private static String bare(String text) {
    return STOP.matcher(text).replaceAll(" ").strip();
  }

  private static boolean isTelling(String part) {
    return WORD.matcher(part).results().count() >= FEWEST_WORDS
        || HAN.matcher(part).results().count() >= FEWEST_CHARACTERS;
  }
}
