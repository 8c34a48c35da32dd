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

  /** Stands for the origins of the site that a page is asked for. */
  private static final String SITE = "{site}";

  private final Map<List<PathPattern>, String> policies = new LinkedHashMap<>();
  private final PortalSettings portal;

  SecurityHeaders(WebSettings settings, PortalSettings portal) {
    this.portal = portal;
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
    response.setHeader("Content-Security-Policy", policy(request));
    chain.doFilter(request, response);
  }

  private String policy(HttpServletRequest request) {
    var path = PathContainer.parsePath(request.getRequestURI());
    String policy =
        policies.entrySet().stream()
            .filter(it -> it.getKey().stream().anyMatch(pattern -> pattern.matches(path)))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(NOTHING);
    return policy.contains(SITE) ? policy.replace(SITE, origins(request)) : policy;
  }

  private String origins(HttpServletRequest request) {
    var origins = portal.origins(SiteParameter.of(request));
    return origins.isEmpty() ? "'none'" : String.join(" ", origins);
  }
}
