package org.investorchat.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.PostedMail;
import org.investorchat.messaging.RawRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the whole way of messages of an account that may not send, against a hasty WeChat. */
class PassiveMailTest {

  private static final String SENDER = "o9AgO5Kd5ggOC-bXrbNODIiE3bGY";
  private static final Duration TIMEOUT = Duration.ofMillis(600);

  @TempDir private Path folder;

  private final Clock clock = Clock.systemUTC();
  private final FakeWeChat wechat = new FakeWeChat(false);
  private final FakeDelivery delivery = new FakeDelivery(wechat, TIMEOUT);
  private final CountDownLatch answering = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private PostedMail mail;

  @BeforeEach
  void begin() {
    mail = new PostedMail(folder, wechat.channel(clock, TIMEOUT), clock, this::answer);
  }

  @AfterEach
  void end() {
    answering.countDown();
    delivery.close();
    mail.close();
    wechat.close();
  }

  private String answer(String question) {
    asked.incrementAndGet();
    try {
      answering.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return question.startsWith("long") ? "first part\n\nsecond part" : "the answer";
  }

  /** WeChat's clock is ahead a little, so that its whole seconds do not count here. */
  private RawRequest message(String id, String text) {
    return wechat.message(
        SENDER, "text", clock.instant().plusSeconds(1), Map.of("Content", text, "MsgId", id));
  }

  private void deliver(String id, String text, IntConsumer begun) {
    delivery.deliver(SENDER, () -> message(id, text), mail::take, begun);
  }

  private IntConsumer answeredAtDelivery(int number) {
    return it -> {
      if (it == number) {
        answering.countDown();
      }
    };
  }

  @Test
  void answersTheFirstDelivery() {
    deliver("1", "question", answeredAtDelivery(1));

    assertThat(wechat.seen(SENDER)).containsExactly("the answer");
  }

  @Test
  void answersTheThirdDeliveryOnce() {
    deliver("1", "question", answeredAtDelivery(3));

    assertThat(wechat.seen(SENDER)).containsExactly("the answer");
    assertThat(asked).hasValue(1);
  }

  @Test
  void handsOutTheRestToWhoSendsOne() {
    deliver("1", "long question", answeredAtDelivery(2));
    deliver("2", "1", _ -> {});

    assertThat(wechat.seen(SENDER)).hasSize(2);
    assertThat(wechat.seen(SENDER).getFirst()).startsWith("first part\n\n").contains("Reply 1");
    assertThat(wechat.seen(SENDER).getLast()).isEqualTo("second part");
    assertThat(asked).hasValue(1);
  }

  @Test
  void handsOutWhatTookLongerToWhoSendsOne() {
    deliver("1", "question", _ -> {});
    answering.countDown();
    deliver("2", "1", _ -> {});

    assertThat(wechat.seen(SENDER)).hasSize(2);
    assertThat(wechat.seen(SENDER).getFirst()).contains("请稍后回复“1”");
    assertThat(wechat.seen(SENDER).getLast()).isEqualTo("the answer");
    assertThat(asked).hasValue(1);
  }

  @Test
  void answersSixteenDeliveriesAtOnceWithOneAnswer() throws Exception {
    answering.countDown();

    List<HttpReply> replies;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      replies =
          threads
              .invokeAll(
                  IntStream.range(0, 16)
                      .mapToObj(_ -> message("1", "question"))
                      .<Callable<HttpReply>>map(it -> () -> mail.take(it))
                      .toList())
              .stream()
              .map(Future::resultNow)
              .toList();
    }
    replies.forEach(it -> wechat.show(SENDER, it));

    assertThat(wechat.seen(SENDER)).hasSize(16).containsOnly("the answer");
    assertThat(asked).hasValue(1);
  }
}
