package org.investorchat.platform;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the portal may stand.
 *
 * @param sites web sites whose pages may show the widget; none by default
 */
@ConfigurationProperties(prefix = "portal", ignoreUnknownFields = false)
record PortalSettings(@DefaultValue List<Site> sites) {

  PortalSettings {
    sites = List.copyOf(sites);
    var ids = new HashSet<String>();
    for (var site : sites) {
      if (!ids.add(site.id())) {
        throw new IllegalArgumentException(
            "portal.sites must have different ids, got " + site.id() + " twice");
      }
    }
  }

  /**
   * Returns whether pages of {@code origin} may show the widget.
   *
   * @param site the one they say they belong to, null where they do not say
   */
  boolean allow(String origin, @Nullable String site) {
    return sites.stream()
        .filter(it -> site == null || it.id().equals(site))
        .anyMatch(it -> it.origins().contains(origin));
  }

  /** Returns the origins of {@code site}; empty when there is no such site. */
  List<String> origins(@Nullable String site) {
    return sites.stream()
        .filter(it -> it.id().equals(site))
        .flatMap(it -> it.origins().stream())
        .toList();
  }

  /**
   * A web site.
   *
   * @param id what its pages call it
   * @param origins of its pages, as browsers send them (RFC 6454, section 6.2): {@code https} or,
   *     on this machine, {@code http}; at least one
   */
  record Site(String id, List<String> origins) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Dots, digits, letters: other characters reach us in Punycode. */
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+|\\[[0-9a-f:]+]");

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    Site {
      origins = List.copyOf(origins);
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException(
            "portal.sites: an id must have 1 to 32 characters of a-z, 0-9 and -, got " + id);
      }
      if (origins.isEmpty()) {
        throw new IllegalArgumentException(
            "portal.sites: the site \"" + id + "\" must have at least one of \"origins\"");
      }
      for (String origin : origins) {
        requireOrigin(id, origin);
      }
    }

    private static void requireOrigin(String id, String origin) {
      if (!isOrigin(origin)) {
        throw new IllegalArgumentException(
            "portal.sites: the site \"%s\" must have origins as browsers send them, such as"
                    .formatted(id)
                + " https://www.example.org or http://localhost:8090, got "
                + origin);
      }
    }

    private static boolean isOrigin(String origin) {
      try {
        var uri = URI.create(origin);
        String host = uri.getHost();
        return host != null
            && HOST.matcher(host).matches()
            && isScheme(uri.getScheme(), host)
            && origin.equals(uri.getScheme() + "://" + host + port(uri));
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    private static boolean isScheme(String scheme, String host) {
      return scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host));
    }

    /** Browsers leave out the port that the scheme has anyway. */
    private static String port(URI uri) {
      int usual = uri.getScheme().equals("https") ? HTTPS_PORT : HTTP_PORT;
      return uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }
  }
}
