package org.investorchat.platform;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What the web server accepts and says about itself.
 *
 * @param maxBodySize the most a request body may have, ≥ 1 byte
 * @param bodySizes paths whose bodies may have another size, the first match counting
 * @param trustedProxies addresses whose word on the caller's address is taken; none by default
 * @param pages pages that may load more than nothing, the first match counting
 */
@ConfigurationProperties(prefix = "web", ignoreUnknownFields = false)
record WebSettings(
    DataSize maxBodySize,
    @DefaultValue List<BodySize> bodySizes,
    @DefaultValue List<AddressRange> trustedProxies,
    List<Page> pages) {

  WebSettings {
    if (maxBodySize.toBytes() < 1) {
      throw new IllegalArgumentException(
          "web.max-body-size must be >= 1 byte, got " + maxBodySize.toBytes());
    }
    bodySizes = List.copyOf(bodySizes);
    trustedProxies = List.copyOf(trustedProxies);
    pages = List.copyOf(pages);
  }

  /** Returns the most bytes that the body of a request for {@code path} may have. */
  long mostBytes(String path) {
    var container = PathContainer.parsePath(path);
    return bodySizes.stream()
        .filter(it -> it.isFor(container))
        .findFirst()
        .map(BodySize::size)
        .orElse(maxBodySize)
        .toBytes();
  }

  /**
   * Paths and the most a request body may have there.
   *
   * @param paths path patterns, such as {@code /webhooks/**}
   * @param size ≥ 1 byte
   */
  record BodySize(List<String> paths, DataSize size) {

    BodySize {
      paths = List.copyOf(paths);
      if (size.toBytes() < 1) {
        throw new IllegalArgumentException(
            "web.body-sizes must be >= 1 byte, got " + size.toBytes() + " for " + paths);
      }
    }

    boolean isFor(PathContainer path) {
      return paths.stream()
          .anyMatch(it -> PathPatternParser.defaultInstance.parse(it).matches(path));
    }
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
