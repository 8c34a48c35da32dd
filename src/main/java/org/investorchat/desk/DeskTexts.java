package org.investorchat.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What the desk says, from {@code messages/desk_*.properties}. */
@Component
final class DeskTexts {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  DeskTexts() {
    messages.setBasename("messages/desk");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
  }

  /**
   * Returns the text {@code key}; Chinese is Simplified.
   *
   * @param arguments a {@link Bilingual} is given in {@code language}
   */
  String text(Language language, String key, Object... arguments) {
    var given =
        Arrays.stream(arguments)
            .map(it -> it instanceof Bilingual both ? both.in(language) : it)
            .toArray();
    return messages.getMessage(key, given, Locale.forLanguageTag(language.tag()));
  }

  /** Returns the text {@code key} in both languages. */
  Bilingual both(String key, Object... arguments) {
    return new Bilingual(
        text(Language.ENGLISH, key, arguments), text(Language.CHINESE, key, arguments));
  }

  /** Returns {@code items} as one enumeration, such as {@code A, B and C}. */
  String list(Language language, List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    String head = String.join(text(language, "list.separator"), items.subList(0, items.size() - 1));
    return head + text(language, "list.last") + items.getLast();
  }
}
