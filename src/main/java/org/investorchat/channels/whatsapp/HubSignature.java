package org.investorchat.channels.whatsapp;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;

/**
 * What Meta signs a webhook with: {@code sha256=} and, in hex, the HMAC-SHA256 of the body. Meta
 * signs the body as it sends it, in which all but ASCII is escaped.
 */
final class HubSignature {

  private static final String HEADER = "X-Hub-Signature-256";
  private static final String SCHEME = "sha256=";

  private final List<byte[]> secrets;

  HubSignature(List<String> secrets) {
    this.secrets = secrets.stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toList();
  }

  /**
   * Checks that one of the secrets signed {@code request}.
   *
   * @throws DeliveryRefused when none did
   */
  void verify(RawRequest request) {
    String signature = request.requiredHeader(HEADER);
    byte[] body = request.body();
    if (secrets.stream().filter(it -> Signatures.same(sign(it, body), signature)).count() == 0) {
      throw DeliveryRefused.notGenuine();
    }
  }

  /** Compared as text: several texts stand for the same bytes. */
  private static String sign(byte[] secret, byte[] body) {
    return SCHEME + HexFormat.of().formatHex(Signatures.hmac(secret, body));
  }
}
