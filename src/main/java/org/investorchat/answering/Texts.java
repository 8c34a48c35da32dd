package org.investorchat.answering;

import java.util.List;
import java.util.Locale;
import org.investorchat.knowledge.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The sentences around the clauses, from {@code messages/answering_*.properties}. */
@Component
final class Texts {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  Texts() {
    messages.setBasename("messages/answering");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
  }

  /** Returns the text of {@code key}; Chinese is Simplified. */
  String get(Language language, String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.forLanguageTag(language.tag()));
  }

  /** Returns {@code items} as one enumeration, such as {@code A, B and C}. */
  String list(Language language, List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    String head = String.join(get(language, "list.separator"), items.subList(0, items.size() - 1));
    return head + get(language, "list.last") + items.getLast();
  }
}
