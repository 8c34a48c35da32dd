package org.investorchat.channels.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks signatures against the vector and the library of Standard Webhooks. */
class WebhookSignatureTest {

  private static final Instant AT = Instant.ofEpochSecond(1614265330);
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String PUBLISHED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private final WebhookSignature signature =
      new WebhookSignature(List.of(FakeStandard.SECRET), List.of(), Duration.ZERO);

  private static RawRequest signedBy(String signatures) {
    return FakeStandard.request(ID, AT, BODY, signatures);
  }

  private static void assertRefused(WebhookSignature signature, RawRequest request) {
    assertThatThrownBy(() -> signature.verify(request, AT)).isInstanceOf(DeliveryRefused.class);
  }

  /** The specification's libraries in Go, JavaScript, Python and Java. */
  @Test
  void passesThePublishedVectorAndNoneOfItsTwins() {
    var genuine = signedBy(PUBLISHED);

    assertThatCode(() -> signature.verify(genuine, AT)).doesNotThrowAnyException();
    assertThat(signature.sign(ID, "1614265330", genuine.body())).isEqualTo(PUBLISHED);
    try (var integrator = new FakeStandard()) {
      assertThat(integrator.forgeries(genuine)).allSatisfy(it -> assertRefused(signature, it));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"v1,AAAA " + PUBLISHED, PUBLISHED + " v2,x", "v1a,%% junk v1, " + PUBLISHED})
  void takesAnyOneOfSeveralSignatures(String signatures) {
    assertThatCode(() -> signature.verify(signedBy(signatures), AT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1",
        "v1,",
        "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=",
        "v1,%%%"
      })
  void takesNoOtherSignature(String signatures) {
    assertRefused(signature, signedBy(signatures));
  }

  @Test
  void looksAtNoMoreSignaturesThanASenderHas() {
    assertRefused(signature, signedBy("v1,AAAA ".repeat(16) + PUBLISHED));
  }

  @Test
  void takesWhatAPrivateKeySigned() throws GeneralSecurityException {
    var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var signature =
        new WebhookSignature(
            List.of(FakeStandard.SECRET), List.of(publicKey(keys)), Duration.ofMinutes(5));
    var signed = signedBy("v1a," + ed25519(keys, ID + "." + AT.getEpochSecond() + "." + BODY));

    assertThatCode(() -> signature.verify(signed, AT)).doesNotThrowAnyException();
    try (var integrator = new FakeStandard()) {
      assertThat(integrator.forgeries(signed)).allSatisfy(it -> assertRefused(signature, it));
    }
    assertRefused(this.signature, signed);
  }

  private static String ed25519(KeyPair keys, String text) throws GeneralSecurityException {
    var signer = Signature.getInstance("Ed25519");
    signer.initSign(keys.getPrivate());
    signer.update(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signer.sign());
  }

  private static String publicKey(KeyPair keys) {
    byte[] encoded = keys.getPublic().getEncoded();
    byte[] key = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return "whpk_" + Base64.getEncoder().encodeToString(key);
  }
}
