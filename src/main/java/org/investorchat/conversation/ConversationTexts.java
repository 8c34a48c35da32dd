package org.investorchat.conversation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What the assistant says about the conversation, from {@code messages/conversation_*}. */
@Component
final class ConversationTexts {

  private static final List<String> SUGGESTIONS =
      List.of("suggestion.1", "suggestion.2", "suggestion.3");

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  ConversationTexts() {
    messages.setBasename("messages/conversation");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
  }

  /** Says who is speaking and how to reach a person; in both languages where none is wanted. */
  String greeting(@Nullable ReplyLanguage wanted, String hotline) {
    return languages(wanted)
        .map(it -> text(it, "greeting", hotline))
        .reduce((first, second) -> first + "\n\n" + second)
        .orElseThrow();
  }

  /** Returns questions that can be answered; in both languages where none is wanted. */
  List<String> suggestions(@Nullable ReplyLanguage wanted) {
    return languages(wanted)
        .flatMap(language -> SUGGESTIONS.stream().map(it -> text(language, it)))
        .toList();
  }

  /** Returns the text {@code key} with its arguments. */
  String text(ReplyLanguage language, String key, Object... arguments) {
    var locale = Locale.forLanguageTag(language.language().tag());
    return language.script(messages.getMessage(key, arguments, locale));
  }

  private static Stream<ReplyLanguage> languages(@Nullable ReplyLanguage wanted) {
    return wanted == null
        ? Stream.of(ReplyLanguage.SIMPLIFIED_CHINESE, ReplyLanguage.ENGLISH)
        : Stream.of(wanted);
  }
}
