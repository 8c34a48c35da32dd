package org.investorchat.platform;

import java.net.InetAddress;

/**
 * Addresses that begin with the same bits, such as {@code 10.0.0.0/8}.
 *
 * @param bits how many bits of {@code first} count
 */
public record AddressRange(InetAddress first, int bits) {

  public AddressRange {
    int most = first.getAddress().length * Byte.SIZE;
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("a prefix has 0 to " + most + " bits, got " + bits);
    }
  }

  /**
   * Returns the range written as {@code text}: an address, or an address, {@code /} and the number
   * of bits.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static AddressRange of(String text) {
    int slash = text.indexOf('/');
    var first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int bits =
        slash < 0
            ? first.getAddress().length * Byte.SIZE
            : Integer.parseInt(text.substring(slash + 1));
    return new AddressRange(first, bits);
  }

  /** Returns whether {@code address} is in the range. */
  public boolean holds(InetAddress address) {
    byte[] own = first.getAddress();
    byte[] other = address.getAddress();
    return own.length == other.length && shared(own, other) >= bits;
  }

  private static int shared(byte[] one, byte[] other) {
    for (int i = 0; i < one.length; i++) {
      int difference = (one[i] ^ other[i]) & 0xFF;
      if (difference != 0) {
        return i * Byte.SIZE
            + Integer.numberOfLeadingZeros(difference)
            - (Integer.SIZE - Byte.SIZE);
      }
    }
    return one.length * Byte.SIZE;
  }
}
