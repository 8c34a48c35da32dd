package org.investorchat.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Tells who sends a request.
 *
 * <p>{@code X-Forwarded-For} counts only as far as trusted proxies wrote it: from the right, up to
 * the first address that is none of theirs. Whatever stands before it can be forged.
 */
@Component
final class ClientAddress {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** Most proxies append a port to neither, some to both kinds of address. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9a-fA-F:.]+)](?::\\d+)?|(\\d+(?:\\.\\d+){3}):\\d+");

  /** What one subscriber of IPv6 is given at least. */
  private static final int SUBSCRIBER_BYTES = 8;

  private final List<AddressRange> trusted;

  ClientAddress(WebSettings settings) {
    trusted = settings.trustedProxies();
  }

  /** Returns the caller's address: a whole one of IPv4, the first 64 bits of one of IPv6. */
  String of(HttpServletRequest request) {
    return literal(request.getRemoteAddr())
        .map(it -> subscriber(behindProxies(it, request)))
        .orElse(request.getRemoteAddr());
  }

  private InetAddress behindProxies(InetAddress peer, HttpServletRequest request) {
    var address = peer;
    for (String said : forwardedFor(request)) {
      var before = literal(said);
      if (!isTrusted(address) || before.isEmpty()) {
        break;
      }
      address = before.get();
    }
    return address;
  }

  /** Returns what the proxies wrote, the last one's word first. */
  private static List<String> forwardedFor(HttpServletRequest request) {
    var headers = Collections.list(request.getHeaders(FORWARDED_FOR));
    return headers.stream()
        .flatMap(it -> Arrays.stream(it.split(",", -1)))
        .map(String::strip)
        .toList()
        .reversed();
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(it -> it.holds(address));
  }

  private static Optional<InetAddress> literal(String text) {
    var matcher = WITH_PORT.matcher(text);
    String bare =
        !matcher.matches() ? text : matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String subscriber(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] prefix = Arrays.copyOf(address.getAddress(), SUBSCRIBER_BYTES);
    return HexFormat.of().formatHex(prefix) + "/64";
  }
}
