package org.investorchat.messaging.rendering;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds where a text may be divided, from the best places to the worst. */
final class Breaks {

  private static final String CLOSERS = "[”’\"'」』）)\\]》〉】]*";
  private static final String CITATIONS = "(?:[ ]?(?:〔[^〕\\n]*〕|\\[[^\\]\\n]*\\]))*";

  private static final Pattern PARAGRAPH = Pattern.compile("(?<![：:\\s])\\s*\\n\\s*\\n\\s*");

  /** The end of a line, unless it leads over to the next. */
  private static final Pattern LINE = Pattern.compile("(?<![：:\\s])[ \\t]*\\n\\s*");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "[。！？；]+" + CLOSERS + CITATIONS + "\\s*|[.!?]+" + CLOSERS + CITATIONS + "\\s+");

  /** What looks like the end of a sentence and is none. */
  private static final Pattern NO_SENTENCE =
      Pattern.compile(
          "(?:^|.*[^\\p{Alnum}])(?:U\\.S|U\\.K|Nos?|e\\.g|i\\.e|etc|vs|cf|Art|Inc|Ltd|Co|Corp|Dr|Mr"
              + "|Ms|Mrs|Prof|St|\\p{Lu})\\.\\s+|(?:^|.*\\n)[ ]*\\d{1,2}\\.\\s+",
          Pattern.DOTALL);

  private static final Pattern CLAUSE =
      Pattern.compile("[，、；：]" + CLOSERS + "\\s*|[,;:]" + CLOSERS + "\\s+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** The longest that {@link #NO_SENTENCE} looks back. */
  private static final int LOOK_BACK = 12;

  private final MarkedText text;

  Breaks(MarkedText text) {
    this.text = text;
  }

  /** Returns offsets at which a part may begin, ascending, by rank; the last rank has all. */
  List<int[]> ranks() {
    return List.of(
        after(PARAGRAPH, it -> true),
        sentences(),
        after(CLAUSE, it -> true),
        after(SPACE, it -> true),
        clusters(),
        IntStream.rangeClosed(1, text.plain().length()).filter(this::isBetweenPoints).toArray());
  }

  private int[] sentences() {
    return IntStream.concat(
            IntStream.of(after(SENTENCE, this::endsSentence)),
            IntStream.of(after(LINE, it -> true)))
        .sorted()
        .distinct()
        .toArray();
  }

  /** A break just before a citation would take it from what it belongs to. */
  private int[] after(Pattern pattern, IntPredicate also) {
    return pattern
        .matcher(text.plain())
        .results()
        .mapToInt(it -> it.end())
        .filter(this::isBetweenPieces)
        .filter(it -> !isBeforeCitation(it))
        .filter(also)
        .toArray();
  }

  private boolean endsSentence(int offset) {
    String before = text.plain().substring(Math.max(0, offset - LOOK_BACK), offset);
    boolean goesOn =
        offset < text.plain().length() && Character.isLowerCase(text.plain().charAt(offset));
    return !goesOn && !NO_SENTENCE.matcher(before).matches();
  }

  private boolean isBeforeCitation(int offset) {
    return text.spans().stream()
        .anyMatch(it -> it.from() == offset && it.isWhole() && !startsLine(offset));
  }

  private boolean startsLine(int offset) {
    return offset == 0 || text.plain().charAt(offset - 1) == '\n';
  }

  private boolean isBetweenPieces(int offset) {
    return text.spans().stream()
        .noneMatch(it -> it.isWhole() && it.from() < offset && offset < it.to());
  }

  /** Between what readers take for characters. */
  private int[] clusters() {
    var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text.plain());
    return IntStream.iterate(clusters.next(), it -> it != BreakIterator.DONE, it -> clusters.next())
        .filter(this::isBetweenPieces)
        .toArray();
  }

  private boolean isBetweenPoints(int offset) {
    String plain = text.plain();
    boolean inside =
        offset < plain.length()
            && Character.isSurrogatePair(plain.charAt(offset - 1), plain.charAt(offset));
    return !inside && isBetweenPieces(offset);
  }
}
