package org.investorchat.channels.mcp;

import java.util.Locale;
import org.investorchat.answering.ReplyLanguage;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What the server says of itself and of calls, from {@code messages/mcp_*}. */
@Component
class McpTexts {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  McpTexts() {
    messages.setBasename("messages/mcp");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
  }

  /** Returns the text {@code key} with its arguments. */
  String text(ReplyLanguage language, String key, Object... arguments) {
    var locale = Locale.forLanguageTag(language.language().tag());
    return language.script(messages.getMessage(key, arguments, locale));
  }

  /** Returns it in English and below it in Chinese, for whoever reads either. */
  String both(String key, Object... arguments) {
    return joined("\n", key, arguments);
  }

  /** Returns a name in English and beside it in Chinese. */
  String name(String key, Object... arguments) {
    return joined(" · ", key, arguments);
  }

  private String joined(String between, String key, Object... arguments) {
    return text(ReplyLanguage.ENGLISH, key, arguments)
        + between
        + text(ReplyLanguage.SIMPLIFIED_CHINESE, key, arguments);
  }
}
