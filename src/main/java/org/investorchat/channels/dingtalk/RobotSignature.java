package org.investorchat.channels.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;

/**
 * What DingTalk signs a robot's messages with: the HMAC-SHA256 of timestamp, line feed and secret,
 * in base64. It does not cover the body, for which TLS alone speaks; so addresses in it are not
 * trusted.
 */
final class RobotSignature {

  /** As DingTalk's documentation has it. */
  private static final Duration TOLERANCE = Duration.ofHours(1);

  private RobotSignature() {}

  /**
   * Checks that a request is signed.
   *
   * @throws DeliveryRefused when it is not, or not of about {@code now}
   */
  static void verify(RawRequest request, List<String> secrets, Instant now) {
    String timestamp = request.requiredHeader("timestamp");
    String sign = request.requiredHeader("sign");
    boolean signed =
        secrets.stream().filter(it -> Signatures.same(sign(timestamp, it), sign)).count() > 0;
    if (!signed || Duration.between(time(timestamp), now).abs().compareTo(TOLERANCE) > 0) {
      throw DeliveryRefused.notGenuine();
    }
  }

  /** Returns the signature. */
  static String sign(String timestamp, String secret) {
    byte[] signed = (timestamp + "\n" + secret).getBytes(UTF_8);
    return Base64.getEncoder().encodeToString(Signatures.hmac(secret.getBytes(UTF_8), signed));
  }

  private static Instant time(String milliseconds) {
    try {
      return Instant.ofEpochMilli(Long.parseLong(milliseconds));
    } catch (NumberFormatException | DateTimeException e) {
      throw DeliveryRefused.notGenuine();
    }
  }
}
