package org.investorchat.channels.standard;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Keys as Standard Webhooks writes them. */
final class SigningKeys {

  private static final String SECRET = "whsec_";
  private static final String PUBLIC_KEY = "whpk_";
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final int ED25519_BYTES = 32;

  /** What stands before the bytes of an Ed25519 key in X.509 (RFC 8410, section 4). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private SigningKeys() {}

  /** Returns whether {@code text} is a secret of a length that the specification allows. */
  static boolean isSecret(String text) {
    int length = length(text, SECRET);
    return length >= LEAST_BYTES && length <= MOST_BYTES;
  }

  /** Returns whether {@code text} is a public key. */
  static boolean isPublicKey(String text) {
    return length(text, PUBLIC_KEY) == ED25519_BYTES;
  }

  private static int length(String text, String prefix) {
    try {
      return text.startsWith(prefix) ? bytes(text, prefix).length : 0;
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  /** Returns the bytes of a secret. */
  static byte[] secret(String text) {
    return bytes(text, SECRET);
  }

  /** Returns a public key. */
  static PublicKey publicKey(String text) {
    byte[] key = bytes(text, PUBLIC_KEY);
    byte[] encoded = Arrays.copyOf(X509, X509.length + key.length);
    System.arraycopy(key, 0, encoded, X509.length, key.length);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  private static byte[] bytes(String text, String prefix) {
    return Base64.getDecoder().decode(text.substring(prefix.length()));
  }
}
