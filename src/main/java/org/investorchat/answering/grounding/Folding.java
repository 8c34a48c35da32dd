package org.investorchat.answering.grounding;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.investorchat.knowledge.ChineseScript;

/** Brings texts of different width, script and typography to one form for comparison. */
final class Folding {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„‟«»「」『』〝〞]");
  private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’‚‛`´]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Folding() {}

  /** Returns {@code text} in NFKC, Simplified, with straight quotes, hyphens and single spaces. */
  static String fold(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    folded = INVISIBLE.matcher(folded).replaceAll("");
    folded = DOUBLE_QUOTES.matcher(folded).replaceAll("\"");
    folded = SINGLE_QUOTES.matcher(folded).replaceAll("'");
    folded = DASHES.matcher(folded).replaceAll("-");
    folded = SPACES.matcher(folded).replaceAll(" ").strip();
    return HAN.matcher(folded).find() ? ChineseScript.toSimplified(folded) : folded;
  }
}
