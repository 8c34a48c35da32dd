package org.investorchat.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.investorchat.platform.Credential.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses keys that open nothing; whoever shows none is let in. Stands after the limits, so that
 * trying keys counts for the address it comes from.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class AccessKeyFilter extends OncePerRequestFilter {

  /** RFC 6750, section 3.1: expired, revoked, malformed, or invalid for other reasons. */
  private static final String CHALLENGE =
      "Bearer realm=\"investor-chatbot\", error=\"invalid_token\"";

  private final AccessKeys keys;

  AccessKeyFilter(AccessKeys keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (keys.of(request) instanceof Refused) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
