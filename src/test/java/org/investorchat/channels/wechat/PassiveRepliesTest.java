package org.investorchat.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Held;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks an account that may not send, against a WeChat that closes at 5 s and delivers again
 * twice, in a time of its own.
 */
class PassiveRepliesTest {

  private static final String SENDER = "o9AgO5Kd5ggOC-bXrbNODIiE3bGY";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final String FAILURE = "the account is out of service";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T08:00:00.4Z"));
  private final FakeWeChat wechat = new FakeWeChat(false);
  private final Channel channel = wechat.channel(clock);
  private Instant first = Instant.MAX;

  @AfterEach
  void end() {
    wechat.close();
  }

  private RawRequest question(Instant sentAt) {
    return wechat.message(
        SENDER, "text", sentAt, Map.of("Content", "外债额度？", "MsgId", "23847234587"));
  }

  /** Delivers as WeChat does, to a service that has an answer at {@code answeredAt}. */
  private int deliver(Instant sentAt, int deliveries, Instant answeredAt, boolean more) {
    for (int i = 1; i <= deliveries; i++) {
      var held = (Held) channel.read(FakePlatform.ACCOUNT, question(sentAt));
      first = first.isAfter(clock.instant()) ? clock.instant() : first;
      if (isShown(held, answeredAt, more)) {
        return i;
      }
      clock.pass(TIMEOUT);
    }
    wechat.show(SENDER, FAILURE);
    return deliveries;
  }

  private boolean isShown(Held held, Instant answeredAt, boolean more) {
    var age = Duration.between(first, clock.instant());
    var patience = held.reply().patience(age);
    var wait = Duration.between(clock.instant(), answeredAt);
    boolean answered = wait.compareTo(patience) <= 0;
    var respondedAfter = answered ? wait : patience;
    if (respondedAfter.compareTo(TIMEOUT) >= 0) {
      return false;
    }
    HttpReply reply = answered ? held.reply().answered("你好", more) : held.reply().pending();
    wechat.show(SENDER, reply);
    return true;
  }

  private Instant after(double seconds) {
    return clock.instant().plusMillis((long) (seconds * 1000));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 4.8})
  void answersTheFirstDelivery(double seconds) {
    int used = deliver(clock.instant(), 3, after(seconds), false);

    assertThat(used).isEqualTo(1);
    assertThat(wechat.seen(SENDER)).containsExactly("你好");
  }

  @ParameterizedTest
  @ValueSource(doubles = {5.1, 5.4, 9.9})
  void answersTheSecondDeliveryWhenTheFirstIsClosed(double seconds) {
    int used = deliver(clock.instant(), 3, after(seconds), false);

    assertThat(used).isEqualTo(2);
    assertThat(wechat.seen(SENDER)).containsExactly("你好");
  }

  @ParameterizedTest
  @ValueSource(doubles = {10.1, 13, 14.4})
  void answersTheThirdDelivery(double seconds) {
    int used = deliver(clock.instant(), 3, after(seconds), false);

    assertThat(used).isEqualTo(3);
    assertThat(wechat.seen(SENDER)).containsExactly("你好");
  }

  @ParameterizedTest
  @ValueSource(doubles = {14.6, 20, 300})
  void saysHowToGetTheAnswerWhenItTakesLonger(double seconds) {
    deliver(clock.instant(), 3, after(seconds), false);

    assertThat(wechat.seen(SENDER))
        .singleElement()
        .asString()
        .contains("请稍后回复“1”", "Reply 1")
        .doesNotContain(FAILURE);
  }

  /** The service was away for the first delivery, or another instance took it. */
  @Test
  void takesTheLastDeliveryForTheLastThoughItSawNoneBefore() {
    var sentAt = clock.instant();
    clock.pass(Duration.ofSeconds(10));

    deliver(sentAt, 1, after(300), false);

    assertThat(wechat.seen(SENDER)).singleElement().asString().contains("Reply 1");
  }

  @Test
  void saysHowToGetTheRest() {
    deliver(clock.instant(), 3, after(1), true);

    assertThat(wechat.seen(SENDER))
        .singleElement()
        .asString()
        .startsWith("你好\n\n")
        .contains("回复“1”查看后续内容", "Reply 1 for the rest");
  }

  @Test
  void leavesRoomForThatInTheLongestMessage() {
    var held = (Held) channel.read(FakePlatform.ACCOUNT, question(clock.instant()));

    wechat.show(SENDER, held.reply().answered("x".repeat(channel.form().limit()), true));

    assertThat(wechat.seen(SENDER).getFirst().length()).isGreaterThan(1900);
  }

  @Test
  void greetsInTheResponse() {
    var held =
        (Held)
            channel.read(
                FakePlatform.ACCOUNT, wechat.event(SENDER, "subscribe", clock.instant(), Map.of()));

    wechat.show(SENDER, held.reply().answered("您好 / Hello", false));

    assertThat(held.message().content()).isEqualTo(new Content.Arrived());
    assertThat(wechat.seen(SENDER)).containsExactly("您好 / Hello");
  }

  @Test
  void answersNothingToWhatAsksNothing() {
    var incoming =
        channel.read(FakePlatform.ACCOUNT, wechat.event(SENDER, "VIEW", clock.instant(), Map.of()));

    assertThat(incoming)
        .isInstanceOfSatisfying(Delivery.class, it -> assertThat(it.messages()).isEmpty());
  }

  @Test
  void sendsNothingByItself() {
    var to = Address.of("wechat", FakePlatform.ACCOUNT, SENDER);

    assertThat(channel.holds(FakePlatform.ACCOUNT)).isTrue();
    assertThat(channel.send(new Posting("ltr_1", 0, to, "text")))
        .isEqualTo(new Dispatch.Never("no-customer-service"));
    assertThat(wechat.server().calls()).isEmpty();
  }
}
