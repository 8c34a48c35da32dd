package org.investorchat.channels.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.investorchat.channels.feishu.FeishuSettings.Account;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;
import tools.jackson.databind.JsonNode;

/**
 * Opens what Feishu delivers to an app with an Encrypt Key: the signature is the SHA-256 of
 * timestamp, nonce, key and body; the body holds the event, encrypted by AES-256-CBC with the
 * SHA-256 of the key, its first block being the initialisation vector.
 *
 * <p>Whatever is wrong is refused in the same way, so that nobody learns by trying whether an
 * encrypted text was well padded.
 */
final class FeishuEnvelope {

  private static final String SIGNATURE = "X-Lark-Signature";

  /** Feishu delivers again until seven hours after the first time. */
  private static final Duration PAST = Duration.ofHours(8);

  private static final Duration FUTURE = Duration.ofMinutes(5);
  private static final int BLOCK = 16;

  private final Account account;
  private final Clock clock;

  FeishuEnvelope(Account account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  /**
   * Returns the event. That the address is ours is asked for without a signature; then the
   * encryption and the token in it speak for Feishu.
   *
   * @throws DeliveryRefused when it is not Feishu's, or too old
   */
  JsonNode open(RawRequest request) {
    boolean signed = request.header(SIGNATURE).isPresent();
    var keys = signed ? List.of(signer(request)) : account.encryptKey();
    var event = decrypted(request.json().path("encrypt").asString(""), keys);
    if (!hasToken(event) || (!signed && !isChallenge(event))) {
      throw DeliveryRefused.notGenuine();
    }
    return event;
  }

  /** Returns whether Feishu makes sure that the address is ours. */
  static boolean isChallenge(JsonNode event) {
    return event.path("type").asString("").equals("url_verification");
  }

  private String signer(RawRequest request) {
    byte[] signature = Signatures.hex(request.requiredHeader(SIGNATURE));
    String timestamp = request.requiredHeader("X-Lark-Request-Timestamp");
    requireFresh(timestamp);
    byte[] before = (timestamp + request.requiredHeader("X-Lark-Request-Nonce")).getBytes(UTF_8);
    return account.encryptKey().stream()
        .filter(it -> Signatures.same(signature, signed(before, it, request)))
        .findFirst()
        .orElseThrow(DeliveryRefused::notGenuine);
  }

  private static byte[] signed(byte[] before, String key, RawRequest request) {
    return Signatures.sha256(before, bytes(key), request.body());
  }

  private void requireFresh(String timestamp) {
    var now = clock.instant();
    var at = time(timestamp);
    if (at.isBefore(now.minus(PAST)) || at.isAfter(now.plus(FUTURE))) {
      throw DeliveryRefused.notGenuine();
    }
  }

  private static Instant time(String seconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | DateTimeException e) {
      throw DeliveryRefused.notGenuine();
    }
  }

  private static JsonNode decrypted(String encrypted, List<String> keys) {
    byte[] bytes = Signatures.base64(encrypted);
    if (bytes.length < 2 * BLOCK) {
      throw DeliveryRefused.notGenuine();
    }
    for (String key : keys) {
      try {
        return json(decrypt(bytes, key));
      } catch (GeneralSecurityException | DeliveryRefused _) {
        // It may be the other key's.
      }
    }
    throw DeliveryRefused.notGenuine();
  }

  private static JsonNode json(byte[] plain) {
    return RawRequest.post(Map.of(), Map.of(), plain).json();
  }

  /**
   * Returns what was encrypted with {@code key}.
   *
   * @param encrypted the initialisation vector and at least one block
   */
  static byte[] decrypt(byte[] encrypted, String key) throws GeneralSecurityException {
    byte[] vector = Arrays.copyOf(encrypted, BLOCK);
    var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    var secret = new SecretKeySpec(Signatures.sha256(bytes(key)), "AES");
    cipher.init(Cipher.DECRYPT_MODE, secret, new IvParameterSpec(vector));
    return cipher.doFinal(encrypted, BLOCK, encrypted.length - BLOCK);
  }

  /** Events of version 2.0 have the token in their header. */
  private boolean hasToken(JsonNode event) {
    String token = event.path("token").asString(event.at("/header/token").asString(""));
    return account.verificationToken().stream().filter(it -> Signatures.same(it, token)).count()
        > 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
