package org.investorchat.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Lua script for Redis, sent by its digest and whole to a server that does not have it yet. It
 * must be idempotent: where a connection breaks before the reply, it may run twice.
 *
 * @param lua its text, for Redis 7.0 and later
 */
public record RedisScript(String lua) {

  /**
   * Returns the digest that servers know the script by: SHA-1, 40 lower-case hexadecimal digits.
   */
  String digest() {
    try {
      var sha1 = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sha1.digest(lua.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has SHA-1 on every platform", e);
    }
  }
}
