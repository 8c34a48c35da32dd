package org.investorchat.desk.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a draft while it is typed: takes it apart into sentences and their labels, and never fails.
 *
 * <p>A sentence ends at a full stop, question or exclamation mark, with the closing quotes and the
 * labels that follow; at a semicolon only beside a label, since clauses hold semicolons; at a label
 * that is followed by a new sentence without a stop, as in answers of cards; and at the end of a
 * line. A label in the middle of a sentence belongs to it.
 */
public final class DraftReader {

  private static final String LABELS = "(?:[^\\S\\n]*" + ClauseLabels.GROUP + ")";
  private static final String CLOSERS = "[”’\"'』」）)\\]】]*";

  /** Nothing ends after these, or after a single letter. */
  private static final String ABBREVIATION =
      "(?<!\\b(?:No|Nos|Art|Inc|Ltd|Co|Corp|Dr|Mr|Ms|Mrs|Prof|St|vs|cf|etc|approx|Jan|Feb|Mar|Apr"
          + "|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\\p{L}))";

  private static final String CHINESE_STOP = "[。！？!?]+" + CLOSERS + LABELS + "*";
  private static final String ENGLISH_STOP =
      ABBREVIATION + "\\.+" + CLOSERS + "(?:" + LABELS + "+|(?=\\s|\\z))";
  private static final String LABELLED_STOP =
      LABELS + "+[^\\S\\n]*[.;；。！？!?]+" + CLOSERS + LABELS + "*";
  private static final String LABELLED_SEMICOLON = "[;；]" + LABELS + "+";
  private static final String NEXT_BEGINS = LABELS + "+(?=[^\\S\\n]+[\\p{Lu}“\"])";

  private static final Pattern END =
      Pattern.compile(
          String.join(
              "|",
              LABELLED_STOP,
              NEXT_BEGINS,
              CHINESE_STOP,
              ENGLISH_STOP,
              LABELLED_SEMICOLON,
              "(?=\\R)",
              "\\z"));

  private DraftReader() {}

  /** Returns the sentences of {@code text} in order; all between them is white space. */
  public static List<TypedSentence> read(String text) {
    List<TypedSentence> sentences = new ArrayList<>();
    var end = END.matcher(text);
    int start = skipSpace(text, 0);
    while (start < text.length() && end.find(start)) {
      int stop = end.end() > start ? end.end() : text.length();
      sentences.add(sentence(text, start, stop));
      start = skipSpace(text, stop);
    }
    return sentences;
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char it) {
    return Character.isWhitespace(it) || Character.isSpaceChar(it);
  }

  private static TypedSentence sentence(String text, int start, int stop) {
    int end = stop;
    while (end > start + 1 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    String found = text.substring(start, end);
    return new TypedSentence(
        found, start, end, ClauseLabels.without(found), ClauseLabels.of(found));
  }
}
