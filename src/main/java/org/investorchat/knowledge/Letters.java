package org.investorchat.knowledge;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether two texts are the same but for marks, spaces, case and Chinese script. */
public final class Letters {

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Letters() {}

  /** Returns the letters and digits of {@code text}, lower-case and Simplified. */
  public static String of(String text) {
    return OTHERS.matcher(ChineseScript.toSimplified(text)).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Returns whether both texts have the same letters and digits, whatever case and script. */
  public static boolean areSame(String one, String other) {
    // The scripts have as many characters; converting costs a hundred times as much as counting.
    return count(one) == count(other) && of(one).equals(of(other));
  }

  private static long count(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
