package org.investorchat.channels.standard;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the answers of an account go.
 *
 * @param mayBePrivate whether its name may lead to an address that is not public
 */
record Endpoint(URI address, boolean mayBePrivate) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  /** Returns the endpoint at {@code address}; empty when it is none that is called. */
  static Optional<Endpoint> of(String address, List<String> privateHosts) {
    try {
      return of(URI.create(address), privateHosts);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Endpoint> of(URI address, List<String> privateHosts) {
    if (address.getHost() == null
        || address.getRawUserInfo() != null
        || address.getRawFragment() != null) {
      return Optional.empty();
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    boolean isHere =
        THIS_MACHINE.contains(host) && privateHosts.contains(host + ":" + address.getPort());
    return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> Optional.of(new Endpoint(address, isHere || privateHosts.contains(host)));
      case "http" -> isHere ? Optional.of(new Endpoint(address, true)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  boolean isSecure() {
    return address.getScheme().equalsIgnoreCase("https");
  }

  String host() {
    return address.getHost();
  }

  int port() {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return isSecure() ? HTTPS_PORT : HTTP_PORT;
  }

  /** Returns host and port as a request names them. */
  String authority() {
    return address.getRawAuthority();
  }

  /** Returns path and query as a request names them. */
  String target() {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }
}
