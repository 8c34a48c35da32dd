package org.investorchat.channels.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;

/**
 * What Slack signs a delivery with, version 0: {@code v0=} and the HMAC-SHA256 of {@code v0},
 * timestamp and body, joined by colons (docs.slack.dev, "Verifying requests from Slack").
 */
final class SlackSignature {

  private static final String VERSION = "v0=";

  /** As Slack advises; deliveries that are repeated are signed anew. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final byte[] signature;
  private final byte[] before;
  private final byte[] body;

  /**
   * Reads the signature of a request.
   *
   * @throws DeliveryRefused when there is none, or it is not of about {@code now}
   */
  SlackSignature(RawRequest request, Instant now) {
    String value = request.requiredHeader("X-Slack-Signature");
    String timestamp = request.requiredHeader("X-Slack-Request-Timestamp");
    if (!value.startsWith(VERSION) || !isFresh(timestamp, now)) {
      throw DeliveryRefused.notGenuine();
    }
    signature = Signatures.hex(value.substring(VERSION.length()));
    before = ("v0:" + timestamp + ":").getBytes(UTF_8);
    body = request.body();
  }

  private static boolean isFresh(String timestamp, Instant now) {
    try {
      var distance = Math.subtractExact(now.getEpochSecond(), Long.parseLong(timestamp));
      return Math.abs(distance) <= TOLERANCE.toSeconds();
    } catch (NumberFormatException | ArithmeticException e) {
      return false;
    }
  }

  /** Returns whether it was made with one of {@code secrets}. */
  boolean isOf(List<String> secrets) {
    return secrets.stream()
            .map(it -> Signatures.hmac(it.getBytes(UTF_8), before, body))
            .filter(it -> Signatures.same(it, signature))
            .count()
        > 0;
  }
}
