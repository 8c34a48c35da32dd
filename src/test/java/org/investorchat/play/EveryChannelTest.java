package org.investorchat.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.desk.DeskPeople;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.RawRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Checks every channel from a signed delivery to what a person sees, through one application. */
@ApiTest
@TestInstance(Lifecycle.PER_CLASS)
class EveryChannelTest {

  private static final Map<String, FakePlatform> PLATFORMS = new HashMap<>();
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  /** How many of a message are tried here; the tests of the channel try all. */
  private static final int FORGERIES = 10;

  private static final String ORIGIN = "https://invest.example.org";

  private final Deliveries deliveries;
  private final int port;

  EveryChannelTest(@LocalServerPort int port) {
    this.port = port;
    deliveries = new Deliveries(port);
  }

  @DynamicPropertySource
  static void accounts(DynamicPropertyRegistry properties) {
    properties.add("links.origin", () -> ORIGIN);
    for (String channel : Platforms.names()) {
      var platform = Platforms.start(channel);
      PLATFORMS.put(channel, platform);
      platform.settings().forEach((key, value) -> properties.add(key, () -> value));
    }
  }

  @AfterAll
  static void end() {
    PLATFORMS.values().forEach(FakePlatform::close);
    PLATFORMS.clear();
  }

  static List<String> channels() {
    return Platforms.names();
  }

  private static FakePlatform platform(String channel) {
    return PLATFORMS.get(channel);
  }

  private void deliver(String channel, RawRequest request) {
    assertThat(deliveries.deliver(channel, request).statusCode()).isBetween(200, 299);
  }

  private static List<String> seen(String channel, String sender, int least) {
    var platform = platform(channel);
    await().atMost(Duration.ofSeconds(20)).until(() -> platform.seen(sender).size() >= least);
    return platform.seen(sender);
  }

  private static String all(String channel, String sender, int least) {
    return String.join("\n", seen(channel, sender, least));
  }

  @ParameterizedTest
  @MethodSource("channels")
  void answersWithCitationLinkAndLabel(String channel) {
    deliver(channel, platform(channel).text("u-en", "en-1", "How much foreign debt?", NOW));
    deliver(channel, platform(channel).text("u-zh", "zh-1", "外债额度是多少？", NOW));

    assertThat(all(channel, "u-en", 1)).contains("million", "M7", "AI");
    assertThat(all(channel, "u-zh", 1)).contains("1000万美元", "第7条", "人工智能");
    assertThat(platform(channel).server().calls())
        .anyMatch(it -> it.body().contains(ORIGIN + "/measures/7?lang=en#7.4"))
        .anyMatch(it -> it.body().contains(ORIGIN + "/measures/7?lang=zh-Hans#7.4"));
  }

  @ParameterizedTest
  @MethodSource("channels")
  void answersOnceHoweverOftenItIsDelivered(String channel) throws Exception {
    var request = platform(channel).text("u-many", "many-1", "How much foreign debt?", NOW);
    List<Callable<Integer>> calls =
        IntStream.range(0, 16)
            .<Callable<Integer>>mapToObj(
                _ -> () -> deliveries.deliver(channel, request).statusCode())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status : threads.invokeAll(calls)) {
        assertThat(status.get()).isBetween(200, 299);
      }
    }
    int once = seen(channel, "u-many", 1).size();
    deliver(channel, request);
    deliver(channel, platform(channel).text("u-many", "many-2", "外债额度是多少？", NOW));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> platform(channel).seen("u-many").size() == 2 * once);
  }

  @ParameterizedTest
  @MethodSource("channels")
  void takesNoForgery(String channel) {
    var genuine = platform(channel).text("u-forged", "forged-1", "How much foreign debt?", NOW);

    var forgeries = platform(channel).forgeries(genuine);
    for (int i = 0; i < forgeries.size(); i += Math.max(1, forgeries.size() / FORGERIES)) {
      var forgery = forgeries.get(i);
      var response = deliveries.deliver(channel, forgery);
      assertThat(response.statusCode()).isIn(400, 401, 403);
      assertThat(response.body().toLowerCase(Locale.ROOT)).doesNotContain("exception", "org.");
    }
    assertThat(platform(channel).seen("u-forged")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("channels")
  void saysInBothLanguagesWhatItCannotRead(String channel) {
    deliver(channel, platform(channel).picture("u-picture", "picture-1", NOW));

    assertThat(all(channel, "u-picture", 1)).containsPattern("\\p{IsHan}").contains("12345");
  }

  @ParameterizedTest
  @MethodSource("channels")
  void takesNoEventThatItDoesNotKnowForAMessage(String channel) {
    assertThat(deliveries.deliver(channel, platform(channel).unknownEvent(NOW)).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("channels")
  void aPersonsAnswerComesBack(String channel) {
    var people = new DeskPeople(port);
    var desk = new OperatorAtDesk(people.operator(), people.supervisor());
    deliver(channel, platform(channel).text("u-person", "person-1", "How much?", NOW));
    int before = seen(channel, "u-person", 1).size();
    deliver(channel, platform(channel).text("u-person", "person-2", "/human", NOW));
    await().atMost(Duration.ofSeconds(20)).until(() -> desk.hasTicket(channel));
    int asked = seen(channel, "u-person", before + 1).size();

    desk.answer(channel, "A person has looked into this [7.4].", "工作人员已核实[7.4]。");

    assertThat(all(channel, "u-person", asked + 1)).contains("A person has looked into this");
  }

  @ParameterizedTest
  @MethodSource("channels")
  void forgetsWhoWantsToBeForgotten(String channel) {
    deliver(channel, platform(channel).text("u-gone", "gone-1", "How much?", NOW));
    int before = seen(channel, "u-gone", 1).size();

    deliver(channel, platform(channel).text("u-gone", "gone-2", "/forget", NOW));
    int after = seen(channel, "u-gone", before + 1).size();
    deliver(channel, platform(channel).text("u-gone", "gone-3", "多少？", NOW));

    assertThat(seen(channel, "u-gone", after + 1)).hasSizeGreaterThan(after);
  }

  @ParameterizedTest
  @MethodSource("channels")
  void refusesABodyOfTwoMebibytes(String channel) {
    byte[] body = new byte[2 << 20];

    var response = deliveries.deliver(channel, new RawRequest("POST", Map.of(), Map.of(), body));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body().replaceAll("\\D", "")).contains("1048576");
  }

  @Test
  void knowsNoOtherChannelAndNoOtherAccount() {
    var request = new RawRequest("POST", Map.of(), Map.of(), new byte[] {'{', '}'});

    for (String path : List.of("/webhooks/none", "/webhooks/telegram/none", "/webhooks")) {
      assertThat(deliveries.send(path, request).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void ordersItsAnswersByThoseWhoAsk() {
    var channel = "telegram";
    IntStream.range(0, 5)
        .forEach(
            it ->
                deliver(
                    channel,
                    platform(channel).text("u-order", "order-" + it, "How much, " + it, NOW)));

    assertThat(seen(channel, "u-order", 5)).hasSizeGreaterThanOrEqualTo(5);
  }
}
