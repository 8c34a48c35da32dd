package org.investorchat.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Tells browsers to load nothing for a response, except for the pages that need it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private final Map<List<PathPattern>, String> policies = new LinkedHashMap<>();

  SecurityHeaders(WebSettings settings) {
    for (var page : settings.pages()) {
      var patterns = page.paths().stream().map(PathPatternParser.defaultInstance::parse).toList();
      policies.put(patterns, page.contentSecurityPolicy());
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
    chain.doFilter(request, response);
  }

  private String policy(String uri) {
    var path = PathContainer.parsePath(uri);
    return policies.entrySet().stream()
        .filter(it -> it.getKey().stream().anyMatch(pattern -> pattern.matches(path)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(NOTHING);
  }
}
