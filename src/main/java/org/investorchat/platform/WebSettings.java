package org.investorchat.platform;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the web server accepts and says about itself.
 *
 * @param maxBodySize the most a request body may have, ≥ 1 byte
 * @param trustedProxies addresses whose word on the caller's address is taken; none by default
 * @param pages pages that may load more than nothing, the first match counting
 */
@ConfigurationProperties(prefix = "web", ignoreUnknownFields = false)
record WebSettings(
    DataSize maxBodySize, @DefaultValue List<AddressRange> trustedProxies, List<Page> pages) {

  WebSettings {
    if (maxBodySize.toBytes() < 1) {
      throw new IllegalArgumentException(
          "web.max-body-size must be >= 1 byte, got " + maxBodySize.toBytes());
    }
    trustedProxies = List.copyOf(trustedProxies);
    pages = List.copyOf(pages);
  }

  /**
   * Pages and what a browser may load for them.
   *
   * @param paths path patterns, such as {@code /measures/**}
   * @param contentSecurityPolicy value of the header
   */
  record Page(List<String> paths, String contentSecurityPolicy) {

    Page {
      paths = List.copyOf(paths);
    }
  }
}
