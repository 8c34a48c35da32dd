package org.investorchat.channels.mcp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.investorchat.answering.LinkSettings;
import org.investorchat.platform.WebOrigin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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
 * Lets pages call only where they are our own or set, as the specification demands against DNS
 * rebinding (Streamable HTTP, security warning): a name of somebody else's that leads here makes
 * origin and host agree, so that their agreeing proves nothing, unless the name is this machine's.
 *
 * <p>Programs that are no pages send no origin and are let in.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("mcp.enabled")
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class McpOriginFilter extends OncePerRequestFilter {

  private static final PathPattern PATHS =
      PathPatternParser.defaultInstance.parse(McpEndpoint.PATH + "/**");

  private static final String HEADERS =
      "Accept, Authorization, Content-Type, Last-Event-ID, MCP-Protocol-Version, Mcp-Session-Id";

  private static final String READABLE = "RateLimit, RateLimit-Policy, Retry-After";

  /** Two hours in seconds; Chromium keeps none for longer. */
  private static final String PREFLIGHT_AGE = "7200";

  private final McpSettings settings;
  private final LinkSettings links;

  McpOriginFilter(McpSettings settings, LinkSettings links) {
    this.settings = settings;
    this.links = links;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !PATHS.matches(PathContainer.parsePath(request.getRequestURI()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      chain.doFilter(request, response);
    } else if (isAllowed(origin, request)) {
      admit(origin, request, response, chain);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  private boolean isAllowed(String origin, HttpServletRequest request) {
    return settings.origins().contains(origin)
        || isWhereLinksLead(origin)
        || isOnThisMachine(origin, request);
  }

  private boolean isWhereLinksLead(String origin) {
    return !origin.isEmpty() && origin.equals(links.origin());
  }

  /** Returns whether a page of this service asks, reached by a name that cannot be another's. */
  private static boolean isOnThisMachine(String origin, HttpServletRequest request) {
    return WebOrigin.isOfThisMachine(origin)
        && origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
  }

  private static void admit(
      String origin, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    if (CorsUtils.isPreFlightRequest(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS);
      response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_AGE);
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
      chain.doFilter(request, response);
    }
  }
}
