package org.investorchat.knowledge;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;

/** Says whole numbers in words, as on the telephone. */
public final class SpokenNumber {

  private SpokenNumber() {}

  /** Returns {@code number} in words, such as {@code twenty-five}. */
  public static String of(int number, Language language) {
    var locale = Locale.forLanguageTag(language.tag());
    return new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).format(number);
  }
}
