package org.investorchat.platform;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells origins of pages, as browsers send them (RFC 6454, section 6.2), from anything else: {@code
 * https} or, on this machine, {@code http}.
 */
public final class WebOrigin {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Dots, digits, letters: other characters reach us in Punycode. */
  private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+|\\[[0-9a-f:]+]");

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private WebOrigin() {}

  /** Returns whether a browser could send {@code text}. */
  public static boolean isOne(String text) {
    try {
      var uri = URI.create(text);
      String host = uri.getHost();
      return host != null
          && HOST.matcher(host).matches()
          && isScheme(uri.getScheme(), host)
          && text.equals(uri.getScheme() + "://" + host + port(uri));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Returns whether {@code text} is the origin of a page of this very machine. */
  public static boolean isOfThisMachine(String text) {
    return isOne(text) && LOOPBACK.contains(URI.create(text).getHost());
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
