package org.investorchat.retrieval.lexical;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.investorchat.knowledge.ChineseScript;

/** Brings the spellings of one text to one: compatibility forms, widths, and Chinese scripts. */
public final class Folding {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc]");

  private Folding() {}

  /** Returns {@code text} in NFKC, Chinese in Simplified script. */
  public static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    composed = APOSTROPHES.matcher(composed).replaceAll("'");
    return hasHan(composed) ? ChineseScript.toSimplified(composed) : composed;
  }

  /** Returns whether a Chinese character stands in {@code text}. */
  public static boolean hasHan(String text) {
    return HAN.matcher(text).find();
  }
}
