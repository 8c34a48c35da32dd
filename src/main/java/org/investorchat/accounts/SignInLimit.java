package org.investorchat.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells whoever tries to sign in too often so on the page they came from: that form is sent by
 * browsers, which would show a problem as it stands. Goes before the filter of the rate limits.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 19)
class SignInLimit extends OncePerRequestFilter {

  private static final String TOO_OFTEN = "too-often";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals(HttpMethod.POST.name())
        || !request.getRequestURI().equals(Redirection.SIGN_IN);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(
        request,
        new HttpServletResponseWrapper(response) {
          @Override
          public void sendError(int status) throws IOException {
            if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
              response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
              Redirection.to(Redirection.SIGN_IN, TOO_OFTEN, request, response);
            } else {
              super.sendError(status);
            }
          }
        });
  }
}
