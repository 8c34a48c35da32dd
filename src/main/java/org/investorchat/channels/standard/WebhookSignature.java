package org.investorchat.channels.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;

/**
 * What Standard Webhooks signs: the id, the time and the body, with a dot between them; by
 * HMAC-SHA256 ({@code v1}) or Ed25519 ({@code v1a}). Any one of several signatures will do.
 */
final class WebhookSignature {

  static final String ID = "webhook-id";
  static final String TIMESTAMP = "webhook-timestamp";
  static final String SIGNATURE = "webhook-signature";

  private static final String SYMMETRIC = "v1,";
  private static final String ASYMMETRIC = "v1a,";
  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
  private static final Pattern MESSAGE_ID = Pattern.compile("[\\x21-\\x7e]{1,256}");

  /** More than a sender has keys, and few enough to check them all. */
  private static final int MOST_SIGNATURES = 16;

  private final List<byte[]> secrets;
  private final List<PublicKey> publicKeys;
  private final Duration tolerance;

  WebhookSignature(List<String> secrets, List<String> publicKeys, Duration tolerance) {
    this.secrets = secrets.stream().map(SigningKeys::secret).toList();
    this.publicKeys = publicKeys.stream().map(SigningKeys::publicKey).toList();
    this.tolerance = tolerance;
  }

  /**
   * Checks that one of the keys signed {@code request}, and about now.
   *
   * @throws DeliveryRefused when none did, or long ago or ahead
   */
  void verify(RawRequest request, Instant now) {
    String id = request.requiredHeader(ID);
    String timestamp = request.requiredHeader(TIMESTAMP);
    byte[] content = content(id, timestamp, request.body());
    boolean isSigned =
        Arrays.stream(request.requiredHeader(SIGNATURE).split(" ", MOST_SIGNATURES + 1))
                .limit(MOST_SIGNATURES)
                .filter(it -> isOfSecret(it, content) || isOfPrivateKey(it, content))
                .count()
            > 0;
    if (!isSigned || !MESSAGE_ID.matcher(id).matches() || !isAbout(timestamp, now)) {
      throw DeliveryRefused.notGenuine();
    }
  }

  private boolean isAbout(String timestamp, Instant now) {
    return SECONDS.matcher(timestamp).matches()
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(tolerance)
            <= 0;
  }

  /** Compared as text: several texts stand for the same bytes. */
  private boolean isOfSecret(String signature, byte[] content) {
    return secrets.stream().filter(it -> Signatures.same(symmetric(it, content), signature)).count()
        > 0;
  }

  private static String symmetric(byte[] secret, byte[] content) {
    return SYMMETRIC + Base64.getEncoder().encodeToString(Signatures.hmac(secret, content));
  }

  private boolean isOfPrivateKey(String signature, byte[] content) {
    if (publicKeys.isEmpty() || !signature.startsWith(ASYMMETRIC)) {
      return false;
    }
    return bytes(signature.substring(ASYMMETRIC.length()))
        .filter(bytes -> publicKeys.stream().anyMatch(it -> isSignedBy(it, bytes, content)))
        .isPresent();
  }

  /** Returns the bytes of the one text that stands for them; one that cannot be read is junk. */
  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64))
          .filter(it -> Base64.getEncoder().encodeToString(it).equals(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isSignedBy(PublicKey key, byte[] signature, byte[] content) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(content);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Returns the signatures of a message of ours, one for each secret. */
  String sign(String id, String timestamp, byte[] body) {
    byte[] content = content(id, timestamp, body);
    return secrets.stream().map(it -> symmetric(it, content)).collect(Collectors.joining(" "));
  }

  private static byte[] content(String id, String timestamp, byte[] body) {
    byte[] head = (id + "." + timestamp + ".").getBytes(UTF_8);
    byte[] content = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, content, head.length, body.length);
    return content;
  }
}
