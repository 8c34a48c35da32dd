package org.investorchat.channels.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.RequestedLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The language of the console's pages, which the browser remembers for the operator. */
@Component
class ConsoleLanguage {

  private static final String COOKIE = "desk-language";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  /**
   * Returns the language that the parameter {@code lang} names, which is remembered; else the one
   * remembered, else the first of the browser's that there is, else English.
   *
   * @throws org.investorchat.platform.InvalidRequest when {@code lang} is none that there is
   */
  ReplyLanguage of(HttpServletRequest request, HttpServletResponse response) {
    var named = RequestedLanguage.named("lang", request.getParameter("lang"));
    named.ifPresent(it -> remember(it, request, response));
    return named
        .or(() -> remembered(request))
        .orElseGet(
            () ->
                RequestedLanguage.ofDocument(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  private static Optional<ReplyLanguage> remembered(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(it -> it.getName().equals(COOKIE))
        .flatMap(it -> ReplyLanguage.ofTag(it.getValue()).stream())
        .findFirst();
  }

  private static void remember(
      ReplyLanguage language, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(COOKIE, language.tag())
            .path("/desk")
            .maxAge(REMEMBERED)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
