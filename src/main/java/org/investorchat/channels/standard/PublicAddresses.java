package org.investorchat.channels.standard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.platform.AddressRange;

/**
 * Tells addresses that anybody can be reached at from those within networks, such as a cloud's
 * service of metadata (IANA's special-purpose registries for IPv4 and IPv6, 2025).
 */
final class PublicAddresses {

  private static final List<AddressRange> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(AddressRange::of)
          .toList();

  /** All of IPv6 that is routed; local, mapped and translated addresses lie outside. */
  private static final AddressRange ROUTED = AddressRange.of("2000::/3");

  private PublicAddresses() {}

  /** Returns whether {@code address} is one of the public network. */
  static boolean include(InetAddress address) {
    return (!(address instanceof Inet6Address) || ROUTED.holds(address))
        && SPECIAL.stream().noneMatch(it -> it.holds(address));
  }
}
