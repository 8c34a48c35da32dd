package org.investorchat.evaluation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.investorchat.knowledge.ChineseScript;

/**
 * A text freed of what makes no difference to its sense, for comparison only.
 *
 * <p>Folded are case, Chinese script (to Simplified), full and half width, quotation marks, dashes,
 * separators of thousands, markers such as {@code [1]}, and white space, of which none is left
 * beside a Chinese character.
 */
record FoldedText(String text) {

  private static final Pattern MARKER = Pattern.compile("\\s*\\[\\d{1,3}]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]+");
  private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’‚‛`´]");
  private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„‟«»「」『』]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");
  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,'](?=\\d{3}(?!\\d))");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SPACE_BY_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

  /** Returns {@code text} folded. */
  static FoldedText of(String text) {
    String bare = MARKER.matcher(text).replaceAll("");
    String width = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String folded = ChineseScript.toSimplified(width);
    folded = INVISIBLE.matcher(folded).replaceAll("");
    folded = SINGLE_QUOTES.matcher(folded).replaceAll("'");
    folded = DOUBLE_QUOTES.matcher(folded).replaceAll("\"");
    folded = DASHES.matcher(folded).replaceAll("-");
    folded = SPACES.matcher(folded).replaceAll(" ");
    folded = THOUSANDS.matcher(folded).replaceAll("");
    return new FoldedText(SPACE_BY_HAN.matcher(folded).replaceAll("").strip());
  }

  /** Returns whether {@code words}, folded too, stand in this text and cut no figure in two. */
  boolean holds(String words) {
    String sought = of(words).text();
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      if (!insideFigure(at) && !insideFigure(at + sought.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean insideFigure(int at) {
    return at > 0
        && at < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at));
  }
}
