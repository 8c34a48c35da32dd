package org.investorchat.platform;

import java.util.List;
import java.util.Locale;
import org.investorchat.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Tells problems in English and Chinese. */
@Component
class ProblemTexts {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  ProblemTexts() {
    messages.setBasename("messages/platform");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.ENGLISH);
    messages.setAlwaysUseMessageFormat(true);
  }

  /**
   * Returns the problem of {@code type}.
   *
   * @param status the HTTP status, which may be narrower than that of the type
   * @param arguments of the type's sentence
   */
  Problem problem(
      ProblemType type,
      int status,
      Locale language,
      @Nullable String instance,
      Object... arguments) {
    return new Problem(
        type.address(),
        title(type, language),
        status,
        text(type.id() + ".detail", language, arguments),
        instance,
        List.of(),
        null);
  }

  /** Returns the problem of a request with a field that is wrong. */
  Problem problem(InvalidRequest invalid, Locale language, @Nullable String instance) {
    var type = ProblemType.INVALID_REQUEST;
    String message = text("field." + invalid.fault(), language, invalid.arguments());
    return new Problem(
        type.address(),
        title(type, language),
        type.status(),
        text(type.id() + ".detail", language, invalid.field(), message),
        instance,
        List.of(new FieldError(invalid.field(), message)),
        null);
  }

  String title(ProblemType type, Locale language) {
    return text(type.id() + ".title", language);
  }

  /** Returns what problems of {@code type} mean and what to do about them. */
  String explanation(ProblemType type, Locale language) {
    return text(type.id() + ".explanation", language);
  }

  private String text(String key, Locale language, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
