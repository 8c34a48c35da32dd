package org.investorchat.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes and compares what platforms sign deliveries with. */
public final class Signatures {

  private static final String HMAC = "HmacSHA256";

  private Signatures() {}

  /** Returns the HMAC-SHA256 of {@code message}. */
  public static byte[] hmac(byte[] key, byte[]... message) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      for (byte[] piece : message) {
        mac.update(piece);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  /** Returns the SHA-256 of {@code pieces} one after the other. */
  public static byte[] sha256(byte[]... pieces) {
    return digest("SHA-256", pieces);
  }

  /**
   * Returns, in hex, the SHA-1 of {@code pieces} in alphabetical order, as WeChat, WeCom and
   * DingTalk sign.
   */
  public static String sortedSha1(String... pieces) {
    var sorted = pieces.clone();
    Arrays.sort(sorted);
    return HexFormat.of().formatHex(digest("SHA-1", String.join("", sorted).getBytes(UTF_8)));
  }

  private static byte[] digest(String algorithm, byte[]... pieces) {
    try {
      var digest = MessageDigest.getInstance(algorithm);
      for (byte[] piece : pieces) {
        digest.update(piece);
      }
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** Returns whether both are the same, in a time that does not tell where not. */
  public static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  /** Returns whether both are the same, in a time that does not tell where not. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  /**
   * Returns the bytes that {@code base64} stands for.
   *
   * @throws DeliveryRefused when it is none
   */
  public static byte[] base64(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw DeliveryRefused.notGenuine();
    }
  }

  /**
   * Returns the bytes that {@code hex} stands for.
   *
   * @throws DeliveryRefused when it is none
   */
  public static byte[] hex(String hex) {
    try {
      return HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw DeliveryRefused.notGenuine();
    }
  }
}
