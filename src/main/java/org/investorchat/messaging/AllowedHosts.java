package org.investorchat.messaging;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Hosts that addresses which come in a delivery may lead to, so that nobody has this service call
 * another.
 */
public final class AllowedHosts {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final List<String> hosts;

  /**
   * Creates a list.
   *
   * @param hosts such as {@code oapi.dingtalk.com}; with a dot before it for all hosts below, such
   *     as {@code .trafficmanager.net}; with a port for one on this machine, such as {@code
   *     localhost:8095}, which alone may be reached without TLS
   */
  public AllowedHosts(List<String> hosts) {
    this.hosts = hosts.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
  }

  /** Returns the address; empty when it is none, or leads elsewhere. */
  public Optional<URI> allowed(String address) {
    try {
      var uri = URI.create(address);
      return isAllowed(uri) ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isAllowed(URI uri) {
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return false;
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
      case "https" -> uri.getPort() == -1 && hosts.stream().anyMatch(it -> covers(it, host));
      case "http" -> THIS_MACHINE.contains(host) && hosts.contains(host + ":" + uri.getPort());
      default -> false;
    };
  }

  private static boolean covers(String allowed, String host) {
    return allowed.startsWith(".") ? host.endsWith(allowed) : host.equals(allowed);
  }
}
