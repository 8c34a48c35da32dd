package org.investorchat.platform;

import java.util.HashSet;
import java.util.List;
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
      if (!WebOrigin.isOne(origin)) {
        throw new IllegalArgumentException(
            "portal.sites: the site \"%s\" must have origins as browsers send them, such as"
                    .formatted(id)
                + " https://www.example.org or http://localhost:8090, got "
                + origin);
      }
    }
  }
}
