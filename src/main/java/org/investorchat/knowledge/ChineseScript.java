package org.investorchat.knowledge;

import com.ibm.icu.text.Transliterator;

/** Converts between the two Chinese scripts and tells them apart. */
public final class ChineseScript {

  private static final Transliterator TO_SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Transliterator TO_TRADITIONAL =
      Transliterator.getInstance("Simplified-Traditional");

  private ChineseScript() {}

  /** Returns {@code text} in Simplified script; text that is not Chinese stays as it is. */
  public static String toSimplified(String text) {
    return TO_SIMPLIFIED.transliterate(text);
  }

  /** Returns {@code text} in Traditional script; text that is not Chinese stays as it is. */
  public static String toTraditional(String text) {
    return TO_TRADITIONAL.transliterate(text);
  }

  /** Returns whether more characters of {@code text} are Traditional only than Simplified only. */
  public static boolean isTraditional(String text) {
    return differences(text, toSimplified(text)) > differences(text, toTraditional(text));
  }

  private static int differences(String text, String converted) {
    int length = Math.min(text.length(), converted.length());
    int different = 0;
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != converted.charAt(i)) {
        different++;
      }
    }
    return different;
  }
}
