package org.investorchat.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Calls;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.ChannelContract;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.FixedRandom;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.PlainRendering;
import org.investorchat.messaging.RawRequest;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the Official Account of WeChat, with what WeChat published and against its fake. */
class WeChatChannelTest extends ChannelContract {

  private static final PlainRendering RENDERING = new PlainRendering();

  /** E1 of WeChat's page about receiving messages. */
  private static final String PUBLISHED =
      "+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcv"
          + "ZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuM"
          + "cp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWyg"
          + "b3VIYnSeOBrebufAlr7F9mFUPAJGj04=";

  private final FakeWeChat wechat = new FakeWeChat();

  @Override
  protected FakePlatform start() {
    return wechat;
  }

  /** Returns a channel with the secrets that WeChat published, at the time they are of. */
  private static Channel published(String token, Instant now) {
    var account =
        new WeChatSettings.Account(
            FakePlatform.ACCOUNT,
            "wxba5fad812f8e6fb9",
            List.of(token),
            List.of("A".repeat(43)),
            "0123456789abcdef0123456789abcdef",
            true,
            false);
    var settings =
        new WeChatSettings(
            URI.create("http://localhost:1"),
            2048,
            4,
            Duration.ofMinutes(10),
            Duration.ofSeconds(5),
            List.of(account));
    return new WeChatChannel(
        settings,
        Calls.ofTests(),
        new ChannelTexts(),
        new FixedRandom("707722b803182950"),
        new SettableClock(now));
  }

  @ParameterizedTest
  @CsvSource({
    "AAAAA, 1714036504, 1514711492, f464b24fc39322e44b38aa78f5edd27bd1441696",
    "AAAAA, 1714037059, 486452656, 899cf89e464efb63f54ddac96b0a0a235f53aa78",
    "AAAAA, 1714112445, 415670741, 6c5c811b55cc85e0e1b54100749188c20beb3f5d",
    "test, 1410685589, test, f21891de399b4e33a1a93c9a7b8a8fffb5a443ff"
  })
  void shakesHandsAsPublished(String token, long timestamp, String nonce, String signature) {
    var channel = published(token, Instant.ofEpochSecond(timestamp));
    var query =
        Map.of(
            "signature",
            signature,
            "timestamp",
            Long.toString(timestamp),
            "nonce",
            nonce,
            "echostr",
            "4375120948345356249");

    var incoming = channel.read(FakePlatform.ACCOUNT, RawRequest.get(query));

    assertThat(incoming)
        .isInstanceOfSatisfying(
            Handshake.class, it -> assertThat(it.reply().body()).isEqualTo("4375120948345356249"));
    query.forEach((name, value) -> refusesAnother(channel, query, name, value));
  }

  /** What is echoed is not signed. */
  private static void refusesAnother(
      Channel channel, Map<String, String> query, String name, String value) {
    for (int i = 0; i < value.length() && !name.equals("echostr"); i++) {
      var other = new HashMap<>(query);
      other.put(
          name, value.substring(0, i) + (char) (value.charAt(i) ^ 1) + value.substring(i + 1));
      assertThatThrownBy(() -> channel.read(FakePlatform.ACCOUNT, RawRequest.get(other)))
          .isInstanceOf(DeliveryRefused.class);
    }
  }

  private static final Map<String, String> PUBLISHED_QUERY =
      Map.of(
          "signature", "6c5c811b55cc85e0e1b54100749188c20beb3f5d",
          "timestamp", "1714112445",
          "nonce", "415670741",
          "encrypt_type", "aes",
          "msg_signature", "046e02f8204d34f8ba5fa3b1db94908f3df2e9b3");

  private static final byte[] PUBLISHED_BODY =
      ("{\"ToUserName\":\"gh_97417a04a28d\",\"Encrypt\":\"" + PUBLISHED + "\"}").getBytes(UTF_8);

  @ParameterizedTest
  @ValueSource(longs = {0, 600, -600})
  void ignoresThePublishedEvent(long seconds) {
    var channel = published("AAAAA", Instant.ofEpochSecond(1714112445).plusSeconds(seconds));

    var incoming =
        channel.read(
            FakePlatform.ACCOUNT, RawRequest.post(PUBLISHED_QUERY, Map.of(), PUBLISHED_BODY));

    assertThat(incoming)
        .isInstanceOfSatisfying(Delivery.class, it -> assertThat(it.messages()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(longs = {601, -601})
  void refusesWhatIsElevenMinutesOldOrAhead(long seconds) {
    var channel = published("AAAAA", Instant.ofEpochSecond(1714112445).plusSeconds(seconds));

    assertNotGenuine(channel, RawRequest.post(PUBLISHED_QUERY, Map.of(), PUBLISHED_BODY));
  }

  private static void assertNotGenuine(Channel channel, RawRequest request) {
    assertThatThrownBy(() -> channel.read(FakePlatform.ACCOUNT, request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(401));
  }

  private RawRequest plain() {
    var query = FakeWeChat.signed(FakeWeChat.TOKEN, Long.toString(NOW.getEpochSecond()), "n");
    String body =
        "<xml><ToUserName>gh</ToUserName><FromUserName>o</FromUserName><CreateTime>1</CreateTime>"
            + "<MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>";
    return RawRequest.post(query, Map.of(), body.getBytes(UTF_8));
  }

  @Test
  void refusesPlainModeUnlessItIsAllowed() {
    var allowing = wechat.channel(clock, FakeWeChat.account(true, true));

    assertNotGenuine(channel, plain());
    assertThat(allowing.read(FakePlatform.ACCOUNT, plain()))
        .isInstanceOfSatisfying(Delivery.class, it -> assertThat(it.messages()).hasSize(1));
  }

  @Test
  void takesNothingUnsealedThatClaimsToBeSealed() {
    var query = new HashMap<>(plain().parameters());
    query.put("encrypt_type", "aes");
    query.put("msg_signature", query.get("signature"));

    assertThatThrownBy(
            () ->
                channel.read(
                    FakePlatform.ACCOUNT, RawRequest.post(query, Map.of(), plain().body())))
        .isInstanceOf(DeliveryRefused.class);
  }

  private Inbound event(String event, Map<String, ?> fields) {
    return messages(wechat.event(SENDER, event, NOW, fields)).getFirst();
  }

  @Test
  void greetsWhoFollowsOnceHoweverOftenItIsDelivered() {
    var followed = event("subscribe", Map.of());
    var scanned = event("subscribe", Map.of("EventKey", "qrscene_123", "Ticket", "t"));

    assertThat(followed.content()).isEqualTo(new Content.Arrived());
    assertThat(followed.at()).isEqualTo(NOW);
    assertThat(scanned.messageId()).isEqualTo(followed.messageId());
    clock.pass(Duration.ofSeconds(1));
    assertThat(messages(wechat.event(SENDER, "subscribe", clock.instant(), Map.of())).getFirst())
        .satisfies(it -> assertThat(it.messageId()).isNotEqualTo(followed.messageId()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unsubscribe", "SCAN", "LOCATION", "VIEW", "CLICK"})
  void ignoresEventsThatAskNothing(String event) {
    var request = wechat.event(SENDER, event, NOW, Map.of("EventKey", "key"));

    assertThat(messages(request)).isEmpty();
  }

  @Test
  void takesAMenuItemThatStandsForAQuestion() {
    assertThat(event("CLICK", Map.of("EventKey", "ask:外债额度是多少？")).content())
        .isEqualTo(new Content.Text("外债额度是多少？"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"voice", "video", "shortvideo", "location", "link", "file"})
  void takesOtherKindsForWhatTheyAre(String kind) {
    var request = wechat.message(SENDER, kind, NOW, Map.of("MsgId", "1"));

    assertThat(messages(request).getFirst().content()).isEqualTo(new Content.Other(kind));
  }

  @Test
  void takesMessagesInJson() {
    String json =
        "{\"ToUserName\":\"gh\",\"FromUserName\":\"o\",\"CreateTime\":1714112445,"
            + "\"MsgType\":\"text\",\"Content\":\"a ]]> b\",\"MsgId\":23847234587}";

    assertThat(messages(wechat.delivery(json, NOW)).getFirst())
        .satisfies(it -> assertThat(it.content()).isEqualTo(new Content.Text("a ]]> b")))
        .satisfies(it -> assertThat(it.messageId()).isEqualTo("23847234587"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xml><MsgType>text</MsgType></xml>",
        "<xml><FromUserName>o</FromUserName><CreateTime>x</CreateTime><MsgType>text</MsgType></xml>",
        "<!DOCTYPE xml><xml><MsgType>text</MsgType></xml>",
        "{\"MsgType\":{}}",
        ""
      })
  void refusesGenuineMessagesThatAreNone(String message) {
    var request = wechat.delivery(message, NOW);

    assertThatThrownBy(() -> channel.read(FakePlatform.ACCOUNT, request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(400));
  }

  @Test
  void obtainsAnotherTokenWhenTheLastIsOver() {
    var to = message("m-1").from();
    RENDERING.send(channel, to, "ltr_1", "one");

    wechat.endTokens();

    assertThat(RENDERING.send(channel, to, "ltr_2", "two")).isEqualTo(new Dispatch.Accepted());
    assertThat(platform.seen(SENDER)).containsExactly("one", "two");
    assertThat(tokenCalls()).isEqualTo(2);
  }

  private long tokenCalls() {
    return wechat.server().calls().stream()
        .filter(it -> it.path().endsWith("stable_token"))
        .count();
  }

  @Test
  void forcesAnotherTokenWhenTheSameIsGivenAgain() {
    var to = message("m-1").from();
    wechat.server().meet(new Trouble.Answers(FakeWeChat.errcode(40001)));

    assertThat(RENDERING.send(channel, to, "ltr_1", "one")).isEqualTo(new Dispatch.Accepted());
    assertThat(wechat.server().calls().stream().map(it -> it.body()))
        .filteredOn(it -> it.contains("force_refresh"))
        .hasSize(3)
        .last()
        .asString()
        .contains("\"force_refresh\":true");
  }

  @Test
  void asksForATokenOnceForManyMessages() {
    var to = message("m-1").from();

    RENDERING.send(channel, to, "ltr_1", "one");
    clock.pass(Duration.ofMinutes(100));
    RENDERING.send(channel, to, "ltr_2", "two");

    assertThat(tokenCalls()).isEqualTo(1);
  }

  @Test
  void sendsNothingToWhomItMayNotWrite() {
    var stranger = Address.of("wechat", FakePlatform.ACCOUNT, "o-stranger");

    assertThat(RENDERING.send(channel, stranger, "ltr_1", "text"))
        .isEqualTo(new Dispatch.Never("errcode-45015"));
  }

  @Test
  void triesLaterWhenFiveMessagesWentOut() {
    var to = message("m-1").from();
    for (int i = 0; i < 5; i++) {
      RENDERING.send(channel, to, "ltr_1", i, "part");
    }

    assertThat(RENDERING.send(channel, to, "ltr_2", "text"))
        .isEqualTo(new Dispatch.Later("errcode-45047", null));
    message("m-2");
    assertThat(RENDERING.send(channel, to, "ltr_2", "text")).isEqualTo(new Dispatch.Accepted());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, true",
    "45009, true",
    "45011, true",
    "48001, false",
    "40003, false",
    "45002, false"
  })
  void tellsWhatPassesFromWhatDoesNot(int code, boolean passes) {
    var to = message("m-1").from();
    wechat.server().meet(new Trouble.Answers(FakeWeChat.errcode(code)));

    var sent = RENDERING.send(channel, to, "ltr_1", "text");

    assertThat(sent)
        .isEqualTo(
            passes
                ? new Dispatch.Later("errcode-" + code, null)
                : new Dispatch.Never("errcode-" + code));
  }

  @Test
  void showsLinksByTheirLabels() {
    var markup = channel.form().markup();

    assertThat(markup.link("〔第7条〕", "https://example.org/measures/7?lang=zh#7.4"))
        .isEqualTo("<a href=\"https://example.org/measures/7?lang=zh#7.4\">〔第7条〕</a>");
    assertThat(markup.text("a < b <a href=\"https://evil.example\">c</a> <A\nx> </a> <b>"))
        .isEqualTo(
            "a < b \uFF1Ca href=\"https://evil.example\">c\uFF1C/a> \uFF1CA\nx> \uFF1C/a> <b>");
  }
}
