package org.investorchat.channels.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Incoming;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.SealedEnvelope;
import org.investorchat.messaging.SealedEnvelope.Sealed;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks the sealed events of DingTalk with its published sample. */
class DingTalkEventsTest {

  /** open-dingtalk/DingTalk-Callback-Crypto, DingCallbackCrypto3.py: the event check_url. */
  private static final String SAMPLE =
      "0vJiX6vliEpwG3U45CtXqi+m8PXbQRARJ8p8BbDuD1EMTDf0jKpQ79QS93qEk7XHpP6u+oTTrd15NRPvNvmBKyDC"
          + "YxxOK+HZeKju4yhELOFchzNukR+t8SB/qk4ROMu3";

  private static final String SIGNATURE = "03044561471240d4a14bb09372dfcfd4fd0e40cb";
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final JsonMapper JSON = new JsonMapper();

  private static final SealedEnvelope ENVELOPE =
      new SealedEnvelope(
          List.of(FakeDingTalk.EVENT_TOKEN),
          List.of(FakeDingTalk.EVENT_KEY),
          FakeDingTalk.KEY,
          new SecureRandom());

  @Test
  void answersTheCheckOfTheAddressSealed() {
    var incoming = read(sample(SIGNATURE, "1608001896814", SAMPLE));

    assertThat(incoming)
        .isInstanceOfSatisfying(
            Handshake.class, it -> assertThat(opened(it.reply())).isEqualTo("success"));
  }

  @ParameterizedTest
  @CsvSource({
    "03044561471240d4a14bb09372dfcfd4fd0e40cc, 1608001896814, 0",
    "03044561471240d4a14bb09372dfcfd4fd0e40cb, 1608001896815, 0",
    "03044561471240d4a14bb09372dfcfd4fd0e40cb, 1608001896814, 1"
  })
  void takesNoForgery(String signature, String timestamp, int changed) {
    String sealed = changed == 0 ? SAMPLE : SAMPLE.replace('v', 'w');

    assertThatThrownBy(() -> read(sample(signature, timestamp, sealed)))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(401));
  }

  @Test
  void acknowledgesAnyEventSealed() {
    var incoming = read(sealed("{\"EventType\":\"org_change\"}", NOW));

    assertThat(incoming)
        .isInstanceOfSatisfying(
            Delivery.class,
            it -> {
              assertThat(it.messages()).isEmpty();
              assertThat(opened(it.acknowledgement())).isEqualTo("success");
            });
  }

  @Test
  void takesNoEventsWithoutTheirSecrets() {
    try (var dingTalk = new FakeDingTalk()) {
      var settings = new HashMap<>(dingTalk.settings());
      settings.remove("channels.dingtalk.accounts[0].event-token[0]");
      settings.remove("channels.dingtalk.accounts[0].event-aes-key[0]");
      Channel channel = FakeDingTalk.channel(settings, new SettableClock(NOW));

      assertThatThrownBy(() -> channel.read("main", sample(SIGNATURE, "1608001896814", SAMPLE)))
          .isInstanceOf(DeliveryRefused.class);
    }
  }

  private static Incoming read(RawRequest request) {
    try (var dingTalk = new FakeDingTalk()) {
      return dingTalk.channel(new SettableClock(NOW)).read("main", request);
    }
  }

  private static RawRequest sample(String signature, String timestamp, String sealed) {
    return event(new Sealed(sealed, signature, timestamp, "WL4PK6yA"));
  }

  /** Returns the delivery of an event. */
  static RawRequest sealed(String event, Instant at) {
    return event(ENVELOPE.seal(event, String.valueOf(at.toEpochMilli()), "nonce-1"));
  }

  private static RawRequest event(Sealed sealed) {
    return RawRequest.post(
        Map.of(
            "msg_signature", sealed.signature(),
            "timestamp", sealed.timestamp(),
            "nonce", sealed.nonce()),
        Map.of(),
        "{\"encrypt\":\"%s\"}".formatted(sealed.text()).getBytes(UTF_8));
  }

  private static String opened(HttpReply reply) {
    var json = JSON.readTree(reply.body());
    return ENVELOPE.open(
        new Sealed(
            json.path("encrypt").asString(),
            json.path("msg_signature").asString(),
            json.path("timeStamp").asString(),
            json.path("nonce").asString()));
  }
}
