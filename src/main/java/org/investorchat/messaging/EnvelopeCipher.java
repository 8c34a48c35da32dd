package org.investorchat.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens messages with one key: AES-256-CBC over 16 random bytes, the length in 4 bytes,
 * the message, and the id of whom it is for, filled up to a multiple of 32 by PKCS#7. Java's own
 * padding ends at 16, so this one is done here.
 */
final class EnvelopeCipher {

  static final int RANDOM_LENGTH = 16;

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{43}");
  private static final int HEAD = RANDOM_LENGTH + Integer.BYTES;
  private static final int BLOCK = 32;
  private static final int CIPHER_BLOCK = 16;

  private final byte[] key;

  /** Creates a cipher with a key of 43 characters, base64 without its last. */
  EnvelopeCipher(String encodingKey) {
    if (!isKey(encodingKey)) {
      throw new IllegalArgumentException("the key must have 43 characters of base64");
    }
    key = Base64.getDecoder().decode(encodingKey + "=");
  }

  static boolean isKey(String encodingKey) {
    return KEY.matcher(encodingKey).matches();
  }

  /** Returns {@code message} sealed, in base64. */
  String seal(byte[] random, String message, String receiver) {
    byte[] text = message.getBytes(UTF_8);
    byte[] id = receiver.getBytes(UTF_8);
    int length = HEAD + text.length + id.length;
    int padding = BLOCK - length % BLOCK;
    byte[] plain = new byte[length + padding];
    ByteBuffer.wrap(plain).put(random).putInt(text.length).put(text).put(id);
    Arrays.fill(plain, length, plain.length, (byte) padding);
    return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE, plain));
  }

  /** Returns the message in {@code sealed}; empty unless this key sealed it for the receiver. */
  Optional<String> open(byte[] sealed, String receiver) {
    if (sealed.length == 0 || sealed.length % CIPHER_BLOCK != 0) {
      return Optional.empty();
    }
    byte[] plain = aes(Cipher.DECRYPT_MODE, sealed);
    int padding = plain[plain.length - 1];
    int end = plain.length - padding;
    return isPadding(plain, padding) && end >= HEAD
        ? message(ByteBuffer.wrap(plain, 0, end), receiver.getBytes(UTF_8))
        : Optional.empty();
  }

  private static boolean isPadding(byte[] plain, int padding) {
    if (padding < 1 || padding > Math.min(BLOCK, plain.length)) {
      return false;
    }
    boolean same = true;
    for (int i = plain.length - padding; i < plain.length; i++) {
      same &= plain[i] == padding;
    }
    return same;
  }

  private static Optional<String> message(ByteBuffer plain, byte[] receiver) {
    int length = plain.position(RANDOM_LENGTH).getInt();
    if (length < 0 || length > plain.remaining()) {
      return Optional.empty();
    }
    byte[] message = new byte[length];
    byte[] id = new byte[plain.remaining() - length];
    plain.get(message).get(id);
    return Signatures.same(id, receiver)
        ? Optional.of(new String(message, UTF_8))
        : Optional.empty();
  }

  private byte[] aes(int mode, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, CIPHER_BLOCK));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/CBC/NoPadding", e);
    }
  }
}
