package org.investorchat.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The web site that a page says it belongs to. */
final class SiteParameter {

  private static final String NAME = "site";

  private SiteParameter() {}

  /**
   * Returns what the query of {@code request} has as {@code site}, null where it has none. Read by
   * itself: the container fails where it cannot decode another parameter.
   */
  static @Nullable String of(HttpServletRequest request) {
    return UriComponentsBuilder.newInstance()
        .query(request.getQueryString())
        .build()
        .getQueryParams()
        .getFirst(NAME);
  }
}
