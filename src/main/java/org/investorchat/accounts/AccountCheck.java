package org.investorchat.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has every request of a session act for the account as it is now, with its present role, and ends
 * sessions whose account was disabled or got another password, or that are too old.
 */
final class AccountCheck extends OncePerRequestFilter {

  private final Sessions sessions;

  AccountCheck(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = SessionAccount.of(SecurityContextHolder.getContext().getAuthentication());
    if (session != null) {
      var current = sessions.current(session);
      current.ifPresentOrElse(AccountCheck::actFor, () -> end(request));
    }
    chain.doFilter(request, response);
  }

  private static void actFor(SessionAccount session) {
    SecurityContextHolder.setContext(new SecurityContextImpl(session.authentication()));
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var ended = request.getSession(false);
    if (ended != null) {
      ended.invalidate();
    }
  }
}
