package org.investorchat.channels;

import java.util.Locale;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Provenance;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words around an answer or a document, in each language and script. */
@Component
public class ChannelTexts {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  /** Reads the texts. */
  public ChannelTexts() {
    messages.setBasename("messages/channels");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
  }

  /** Returns the text {@code key} with its arguments. */
  public String text(ReplyLanguage language, String key, Object... arguments) {
    var locale = Locale.forLanguageTag(language.language().tag());
    return language.script(messages.getMessage(key, arguments, locale));
  }

  /** Returns what to call a provenance. */
  public String provenance(ReplyLanguage language, Provenance provenance) {
    return text(language, "provenance." + provenance.id());
  }

  /** Returns what to call a commitment. */
  public String commitment(ReplyLanguage language, Commitment commitment) {
    return text(language, "commitment." + commitment.id());
  }
}
