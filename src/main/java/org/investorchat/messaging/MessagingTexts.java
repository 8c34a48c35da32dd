package org.investorchat.messaging;

import java.util.Locale;
import org.investorchat.answering.ReplyLanguage;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What is said to correspondents around answers, from {@code messages/messaging_*}. */
@Component
public final class MessagingTexts {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  /** Reads the texts. */
  public MessagingTexts() {
    messages.setBasename("messages/messaging");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
  }

  /** Returns the text {@code key} with its arguments. */
  public String text(ReplyLanguage language, String key, Object... arguments) {
    var locale = Locale.forLanguageTag(language.language().tag());
    return language.script(messages.getMessage(key, arguments, locale));
  }
}
