package org.investorchat.channels;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Reads the language that a caller asks for. */
public final class RequestedLanguage {

  /** The values a field that names a language may have. */
  public static final List<String> ALLOWED =
      Arrays.stream(ReplyLanguage.values()).map(ReplyLanguage::tag).toList();

  private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

  private RequestedLanguage() {}

  /**
   * Returns the language that {@code tag} names; empty when it is null.
   *
   * @throws InvalidRequest naming {@code field} when it is none that can be answered in
   */
  public static Optional<ReplyLanguage> named(String field, @Nullable String tag) {
    return Optional.ofNullable(tag)
        .map(
            it ->
                ReplyLanguage.ofTag(it).orElseThrow(() -> InvalidRequest.notOneOf(field, ALLOWED)));
  }

  /**
   * Returns the language to show a document in: the one that the parameter {@code lang} names, else
   * the first that {@code acceptLanguage} wants and that there is, else English.
   *
   * @throws InvalidRequest when {@code lang} is none that there is
   */
  public static ReplyLanguage ofDocument(@Nullable String lang, @Nullable String acceptLanguage) {
    return named("lang", lang)
        .or(() -> ranges(acceptLanguage).flatMap(RequestedLanguage::of).findFirst())
        .orElse(ReplyLanguage.ENGLISH);
  }

  /**
   * Returns the language of a locale that a platform says somebody reads, such as {@code zh_TW};
   * empty when it is null or none that can be answered in.
   */
  public static Optional<ReplyLanguage> ofLocale(@Nullable String locale) {
    return ranges(locale == null ? null : locale.replace('_', '-'))
        .flatMap(RequestedLanguage::of)
        .findFirst();
  }

  private static Stream<LanguageRange> ranges(@Nullable String acceptLanguage) {
    try {
      return acceptLanguage == null || acceptLanguage.isBlank()
          ? Stream.empty()
          : LanguageRange.parse(acceptLanguage).stream().filter(it -> it.getWeight() > 0);
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  private static Stream<ReplyLanguage> of(LanguageRange range) {
    var locale = Locale.forLanguageTag(range.getRange());
    return switch (locale.getLanguage()) {
      case "en" -> Stream.of(ReplyLanguage.ENGLISH);
      case "zh" -> Stream.of(chinese(locale));
      default -> Stream.empty();
    };
  }

  private static ReplyLanguage chinese(Locale locale) {
    boolean traditional =
        locale.getScript().isEmpty()
            ? TRADITIONAL_REGIONS.contains(locale.getCountry())
            : locale.getScript().equals("Hant");
    return traditional ? ReplyLanguage.TRADITIONAL_CHINESE : ReplyLanguage.SIMPLIFIED_CHINESE;
  }
}
