package org.investorchat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Leads a browser from one page of the desk to another, in the language it asks for. */
final class Redirection {

  static final String HOME = "/desk";
  static final String SIGN_IN = "/desk/login";
  static final String PASSWORD = "/desk/password";

  /** Names where to go after the sign-in. */
  static final String NEXT = "next";

  /** Nothing that a browser could take for another host. */
  private static final Pattern PAGE = Pattern.compile("/desk(/[A-Za-z0-9_-]+)*");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z-]{2,7}");

  private Redirection() {}

  /**
   * Answers {@code request} with the way to {@code page}.
   *
   * @param parameter of the page's address, such as {@code refused}; empty for none
   */
  static void to(
      String page, String parameter, HttpServletRequest request, HttpServletResponse response) {
    String language = parameter(request, "lang", LANGUAGE);
    String query =
        (language == null ? "" : "&lang=" + language)
            + (parameter.isEmpty() ? "" : "&" + parameter);
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(
        HttpHeaders.LOCATION, query.isEmpty() ? page : page + "?" + query.substring(1));
  }

  /** Returns the page that was asked for before the sign-in. */
  static String wanted(HttpServletRequest request) {
    String page = parameter(request, NEXT, PAGE);
    return page == null ? HOME : page;
  }

  /** Returns how to come back to the page that {@code request} asks for; empty for the first. */
  static String comingBack(HttpServletRequest request) {
    String page = request.getRequestURI();
    return PAGE.matcher(page).matches() && !page.equals(HOME) ? NEXT + "=" + page : "";
  }

  private static @Nullable String parameter(
      HttpServletRequest request, String name, Pattern allowed) {
    String value = request.getParameter(name);
    return value != null && allowed.matcher(value).matches() ? value : null;
  }
}
