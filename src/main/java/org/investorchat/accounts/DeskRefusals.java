package org.investorchat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.investorchat.platform.FilterProblems;
import org.investorchat.platform.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells who is refused why: calls by a problem, pages by the page that helps. */
@Component
@ConditionalOnWebApplication
class DeskRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** What the page says to whom it was open for too long. */
  private static final String STALE = "stale";

  private final FilterProblems problems;

  DeskRefusals(FilterProblems problems) {
    this.problems = problems;
  }

  /** Answers whoever is not signed in. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    if (DeskFirewall.isOfItsApi(request)) {
      problems.answer(request, response, RefusedRequest.notSignedIn());
    } else {
      Redirection.to(Redirection.SIGN_IN, Redirection.comingBack(request), request, response);
    }
  }

  /** Answers whoever is signed in, or shows no token against forged requests. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason) {
    boolean forged = reason instanceof CsrfException;
    if (DeskFirewall.isOfItsApi(request)) {
      problems.answer(request, response, refusal(forged));
    } else if (forged) {
      Redirection.to(formOf(request), STALE, request, response);
    } else if (mustChange()) {
      Redirection.to(Redirection.PASSWORD, "", request, response);
    } else {
      problems.answer(request, response, RefusedRequest.notAllowed());
    }
  }

  private static RefusedRequest refusal(boolean forged) {
    if (person() == null) {
      return RefusedRequest.notSignedIn();
    }
    if (forged) {
      return RefusedRequest.csrfMissing();
    }
    return mustChange() ? RefusedRequest.passwordChangeNeeded() : RefusedRequest.notAllowed();
  }

  private static String formOf(HttpServletRequest request) {
    return request.getRequestURI().equals(Redirection.PASSWORD)
        ? Redirection.PASSWORD
        : Redirection.SIGN_IN;
  }

  private static boolean mustChange() {
    var person = person();
    return person != null && person.mustChangePassword();
  }

  private static @Nullable SignedIn person() {
    return SessionAccount.of(SecurityContextHolder.getContext().getAuthentication());
  }
}
