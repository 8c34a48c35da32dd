package org.investorchat.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what went wrong to a caller whose response has begun, as the problem it would have been.
 */
@Component
public class LateProblems {

  private final ProblemTexts texts;
  private final ProblemReplies replies;
  private final FailureLog failures;

  LateProblems(ProblemTexts texts, ProblemReplies replies, FailureLog failures) {
    this.texts = texts;
    this.replies = replies;
    this.failures = failures;
  }

  /**
   * Returns the problem of {@code thrown}; what nobody foresaw is recorded.
   *
   * @param path that was asked for
   * @param acceptLanguage what the caller reads, null where it did not say
   */
  public Problem of(Throwable thrown, String path, @Nullable String acceptLanguage) {
    var language = CallerLanguage.of(acceptLanguage);
    return switch (thrown) {
      case InvalidRequest it -> texts.problem(it, language, path);
      case RefusedRequest it ->
          texts.problem(it.type(), it.type().status(), language, path, it.arguments(language));
      case StateUnavailable it -> away(it, path, language);
      default -> unforeseen(thrown, path, language);
    };
  }

  private Problem away(StateUnavailable away, String path, Locale language) {
    failures.recordAway(away);
    return general(ProblemType.UNAVAILABLE, path, language);
  }

  private Problem unforeseen(Throwable thrown, String path, Locale language) {
    failures.recordLate(thrown);
    return general(ProblemType.INTERNAL_ERROR, path, language);
  }

  private Problem general(ProblemType type, String path, Locale language) {
    return replies.general(type, type.status(), language, path);
  }
}
