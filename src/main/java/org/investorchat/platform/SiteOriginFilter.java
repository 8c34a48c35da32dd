package org.investorchat.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets pages of other web sites make the calls of the widget, if the sites are known, and no others
 * (Fetch standard, CORS protocol).
 *
 * <p>Stands before all that may refuse a request, so that the widget can read every refusal. Not
 * Spring's own CORS: that would answer after the limits, in plain text, and would take a portal
 * behind a proxy that ends TLS for a foreign site.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class SiteOriginFilter extends OncePerRequestFilter {

  /** Scripts and styles, the same for everybody. */
  private static final List<PathPattern> FILES = patterns("/widget.js", "/portal/**");

  /** What the widget calls, and pages made with the AI SDK. */
  private static final List<PathPattern> CALLS =
      patterns(
          "/api/v1/conversations/**", "/api/v1/measures/**", "/api/v1/chat", "/portal/texts/**");

  /** What no page of a foreign site may call. */
  private static final List<PathPattern> GUARDED =
      patterns("/api/**", "/v1/**", "/portal/texts/**");

  private static final String ANYBODY = "*";
  private static final String METHODS = "GET, POST, DELETE";
  private static final String HEADERS = "Authorization, Content-Type, Last-Event-ID";
  private static final String READABLE =
      "RateLimit, RateLimit-Policy, Retry-After, Content-Disposition, Location";

  /** Two hours in seconds; Chromium keeps none for longer. */
  private static final String PREFLIGHT_AGE = "7200";

  private final PortalSettings settings;

  SiteOriginFilter(PortalSettings settings) {
    this.settings = settings;
  }

  private static List<PathPattern> patterns(String... paths) {
    return Stream.of(paths).map(PathPatternParser.defaultInstance::parse).toList();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = PathContainer.parsePath(request.getRequestURI());
    if (isAmong(GUARDED, path)) {
      guard(request, response, chain);
      return;
    }
    if (isAmong(FILES, path)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
    chain.doFilter(request, response);
  }

  private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || isOurs(origin, request)) {
      chain.doFilter(request, response);
    } else if (isAllowed(origin, request)) {
      admit(origin, request, response, chain);
    } else {
      // Readable by anybody, so that the widget can tell it.
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  private static void admit(
      String origin, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    if (CorsUtils.isPreFlightRequest(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS);
      response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_AGE);
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
      chain.doFilter(request, response);
    }
  }

  /**
   * Returns whether a page of this service asks. Browsers say so themselves; where they do not, the
   * host decides: the scheme that a visitor sees is not told behind a proxy that ends TLS.
   */
  private static boolean isOurs(String origin, HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        ? origin.endsWith("://" + request.getHeader(HttpHeaders.HOST))
        : site.equals("same-origin");
  }

  private boolean isAllowed(String origin, HttpServletRequest request) {
    return isAmong(CALLS, PathContainer.parsePath(request.getRequestURI()))
        && settings.allow(origin, SiteParameter.of(request));
  }

  private static boolean isAmong(List<PathPattern> patterns, PathContainer path) {
    return patterns.stream().anyMatch(it -> it.matches(path));
  }
}
