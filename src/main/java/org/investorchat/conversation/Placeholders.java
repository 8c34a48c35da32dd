package org.investorchat.conversation;

import java.util.Locale;
import org.investorchat.answering.ReplyLanguage;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What stands where personal data stood, from {@code messages/conversation_*.properties}. */
@Component
final class Placeholders {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  Placeholders() {
    messages.setBasename("messages/conversation");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
  }

  /** Returns the placeholder for {@code kind}, such as {@code [phone]}. */
  String of(PersonalDatum kind, ReplyLanguage language) {
    Locale locale = Locale.forLanguageTag(language.language().tag());
    return language.script(messages.getMessage("masked." + kind, null, locale));
  }
}
