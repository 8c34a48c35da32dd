package org.investorchat.channels.line;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;

/** What LINE signs a webhook with: in Base64, the HMAC-SHA256 of the body. */
final class LineSignature {

  private static final String HEADER = "x-line-signature";

  private final List<byte[]> secrets;

  LineSignature(List<String> secrets) {
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
    return Base64.getEncoder().encodeToString(Signatures.hmac(secret, body));
  }
}
