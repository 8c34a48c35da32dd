package org.investorchat.platform;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Picks the language that problems are told in. */
final class CallerLanguage {

  static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.CHINESE);

  private CallerLanguage() {}

  /**
   * Returns English or Chinese, whichever an {@code Accept-Language} header prefers; English when
   * it wants neither, is missing or is malformed.
   */
  static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      var preferred = Locale.lookup(LanguageRange.parse(acceptLanguage), SUPPORTED);
      return preferred == null ? Locale.ENGLISH : preferred;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
