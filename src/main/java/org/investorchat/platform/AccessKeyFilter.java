package org.investorchat.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.investorchat.platform.Credential.Known;
import org.investorchat.platform.Credential.Missing;
import org.investorchat.platform.Credential.None;
import org.investorchat.platform.Credential.OutOfScope;
import org.investorchat.platform.Credential.Refused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses keys that open nothing, or not this, and whoever shows none where one is needed. Stands
 * after the limits, so that trying keys counts for the address it comes from.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class AccessKeyFilter extends OncePerRequestFilter {

  /** RFC 6750, section 3: whoever shows nothing is told nothing more. */
  private static final String CHALLENGE = "Bearer realm=\"investor-chatbot\"";

  /** RFC 6750, section 3.1: expired, revoked, malformed, or invalid for other reasons. */
  private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

  private static final String BEYOND = CHALLENGE + ", error=\"insufficient_scope\"";

  private final AccessKeys keys;
  private final FilterProblems problems;

  AccessKeyFilter(AccessKeys keys, FilterProblems problems) {
    this.keys = keys;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (keys.of(request)) {
      case None _, Known _ -> chain.doFilter(request, response);
      case Missing _ -> refuse(request, response, CHALLENGE, RefusedRequest.keyNeeded());
      case Refused _ -> refuse(request, response, INVALID, RefusedRequest.unknownKey());
      case OutOfScope _ -> refuse(request, response, BEYOND, RefusedRequest.keyNotForThis());
    }
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      String challenge,
      RefusedRequest refusal) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
    problems.answer(request, response, refusal);
  }
}
