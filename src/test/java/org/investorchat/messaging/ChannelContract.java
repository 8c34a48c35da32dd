package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Held;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every channel keeps to, each against its platform in process. */
public abstract class ChannelContract {

  protected static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  protected static final String SENDER = "u-4711";
  protected static final String QUESTION = "海淀园的外债额度是多少? 😀 \"é\" <b>&amp;</b>";

  protected final SettableClock clock = new SettableClock(NOW);
  protected FakePlatform platform;
  protected Channel channel;

  /** Starts the platform. */
  protected abstract FakePlatform start();

  @BeforeEach
  void begin() {
    platform = start();
    channel = platform.channel(clock);
  }

  @AfterEach
  void end() {
    platform.close();
  }

  /** Returns the messages of a delivery. */
  protected List<Inbound> messages(RawRequest request) {
    return switch (channel.read(FakePlatform.ACCOUNT, request)) {
      case Delivery it -> it.messages();
      case Held it -> List.of(it.message());
      case Incoming.Handshake _ -> throw new AssertionError("a handshake");
    };
  }

  /** Returns the one message of a text. */
  protected Inbound message(String messageId) {
    return messages(platform.text(SENDER, messageId, QUESTION, NOW)).getFirst();
  }

  @Test
  void isNamedAndHasItsAccount() {
    assertThat(channel.name()).isEqualTo(platform.channel());
    assertThat(channel.accounts()).containsExactly(FakePlatform.ACCOUNT);
  }

  @Test
  void readsATextWordForWord() {
    var messages = messages(platform.text(SENDER, "m-1", QUESTION, NOW));

    assertThat(messages).hasSize(1);
    assertThat(messages.getFirst().content()).isEqualTo(new Content.Text(QUESTION));
    assertThat(messages.getFirst().from().channel()).isEqualTo(channel.name());
    assertThat(messages.getFirst().from().account()).isEqualTo(FakePlatform.ACCOUNT);
  }

  @Test
  void tellsTheSameMessageWhenItIsDeliveredAgain() {
    assertThat(message("m-1").messageId()).isEqualTo(message("m-1").messageId());
    assertThat(message("m-1").messageId()).isNotEqualTo(message("m-2").messageId());
  }

  @Test
  void tellsPeopleApartAndTheSamePersonAgain() {
    var other = messages(platform.text("u-4712", "m-3", QUESTION, NOW)).getFirst();

    assertThat(message("m-1").from().key()).isEqualTo(message("m-2").from().key());
    assertThat(other.from().key()).isNotEqualTo(message("m-1").from().key());
  }

  @Test
  void takesNoForgery() {
    var genuine = platform.text(SENDER, "m-1", QUESTION, NOW);
    var forgeries = platform.forgeries(genuine);

    assertThat(forgeries).hasSizeGreaterThanOrEqualTo(2);
    assertThat(forgeries).allSatisfy(this::assertRefused);
  }

  @Test
  void takesNothingUnsigned() {
    var genuine = platform.text(SENDER, "m-1", QUESTION, NOW);

    assertRefused(new RawRequest("POST", Map.of(), Map.of(), genuine.body()));
  }

  private void assertRefused(RawRequest request) {
    assertThatThrownBy(() -> channel.read(FakePlatform.ACCOUNT, request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isIn(400, 401, 403));
  }

  @Test
  void takesNothingOldOrFromTheFuture() {
    if (platform.signsTime()) {
      assertRefused(platform.text(SENDER, "m-1", QUESTION, NOW.minus(Duration.ofDays(2))));
      assertRefused(platform.text(SENDER, "m-1", QUESTION, NOW.plus(Duration.ofDays(2))));
    } else {
      assertThat(messages(platform.text(SENDER, "m-1", QUESTION, NOW.minus(Duration.ofDays(2)))))
          .hasSize(1);
    }
  }

  @Test
  void ignoresAnEventThatItDoesNotKnow() {
    var incoming = channel.read(FakePlatform.ACCOUNT, platform.unknownEvent(NOW));

    assertThat(incoming)
        .isInstanceOfSatisfying(
            Delivery.class,
            it -> {
              assertThat(it.messages()).isEmpty();
              assertThat(it.acknowledgement().status()).isEqualTo(200);
            });
  }

  @Test
  void readsAPictureAsSomethingElse() {
    assertThat(messages(platform.picture(SENDER, "m-1", NOW)))
        .singleElement()
        .satisfies(it -> assertThat(it.content()).isInstanceOf(Content.Other.class));
  }

  static Stream<String> garbage() {
    return Stream.of(
        "",
        "{",
        "[]",
        "null",
        "{\"encrypt\":\"%%%\"}",
        "{\"encrypt\":\"QUJD\"}",
        "<xml><Encrypt>QUJD</Encrypt></xml>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><xml>&b;</xml>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><xml/>",
        "[".repeat(20_000),
        "\u0000\uffff");
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void refusesGarbage(String body) {
    var genuine = platform.text(SENDER, "m-1", QUESTION, NOW);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

    assertRefused(new RawRequest("POST", genuine.parameters(), genuine.headers(), bytes));
  }

  @Test
  void sendsATextWordForWord() {
    var to = message("m-1").from();
    var rendering = new PlainRendering();

    var sent = rendering.send(channel, to, "ltr_1", "One & two <three> *four* _five_ 〔第7条〕😀");

    assertThat(sent).isEqualTo(new Dispatch.Accepted());
    assertThat(platform.seen(SENDER)).hasSize(1);
    assertThat(platform.seen(SENDER).getFirst()).contains("One", "two", "〔第7条〕😀");
  }

  @Test
  void waitsAsLongAsThePlatformAsks() {
    var to = message("m-1").from();
    platform.server().meet(new Trouble.Answers(new Reply(429, Map.of("Retry-After", "7"), "{}")));

    assertThat(new PlainRendering().send(channel, to, "ltr_1", "text"))
        .isInstanceOfSatisfying(
            Dispatch.Later.class, it -> assertThat(it.after()).isEqualTo(Duration.ofSeconds(7)));
    assertThat(platform.seen(SENDER)).isEmpty();
  }

  @Test
  void triesLaterWhenThePlatformFails() {
    var to = message("m-1").from();
    platform.server().meet(new Trouble.Answers(Reply.of(503, "")));

    assertThat(new PlainRendering().send(channel, to, "ltr_1", "text"))
        .isInstanceOf(Dispatch.Later.class);
  }

  @Test
  void triesLaterWhenTheConnectionIsCut() {
    var to = message("m-1").from();
    platform.server().meet(new Trouble.Cut());

    assertThatThrownBy(() -> new PlainRendering().send(channel, to, "ltr_1", "text"))
        .isInstanceOf(PlatformAway.class);
  }

  @Test
  void sendsEveryPartInOrder() {
    var to = message("m-1").from();
    var rendering = new PlainRendering();

    IntStream.range(0, 3).forEach(it -> rendering.send(channel, to, "ltr_1", it, "part " + it));

    assertThat(platform.seen(SENDER)).hasSize(3);
    assertThat(platform.seen(SENDER).get(2)).contains("part 2");
  }

  @Test
  void hasItsSecretsInNoText() {
    var secrets = new HashSet<String>();
    platform
        .settings()
        .forEach(
            (key, value) -> {
              if (key.matches("(?i).*(secret|token|aes|key).*") && value.length() >= 8) {
                secrets.add(value);
              }
            });

    assertThat(secrets).isNotEmpty();
    assertThat(secrets).noneMatch(it -> channel.toString().contains(it));
  }
}
