package org.investorchat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Refuses odd addresses at the desk, and leaves all that is public as it is. An address too odd to
 * be known as one of the desk leads to nothing of it either: controllers are found by patterns of
 * the same kind.
 */
@Component
final class DeskFirewall implements HttpFirewall {

  private static final PathPattern PAGES = PathPatternParser.defaultInstance.parse("/desk/**");
  private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/v1/desk/**");

  private final StrictHttpFirewall strict = new StrictHttpFirewall();

  /** Returns whether {@code request} is one of the desk. */
  static boolean isOfTheDesk(HttpServletRequest request) {
    return isOfItsApi(request) || PAGES.matches(path(request));
  }

  /** Returns whether {@code request} is a call and not for a page. */
  static boolean isOfItsApi(HttpServletRequest request) {
    return API.matches(path(request));
  }

  private static PathContainer path(HttpServletRequest request) {
    return PathContainer.parsePath(request.getRequestURI());
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    return isOfTheDesk(request) ? strict.getFirewalledRequest(request) : new Unchecked(request);
  }

  /** Tomcat refuses line breaks in headers itself. */
  @Override
  public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
    return response;
  }

  /** A public request as it came. */
  private static final class Unchecked extends FirewalledRequest {

    Unchecked(HttpServletRequest request) {
      super(request);
    }

    @Override
    public void reset() {}
  }
}
