package org.investorchat.channels.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.ChannelContract;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.PlainRendering;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.RawRequest;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks applications of WeCom, with what WeCom published and against its fake. */
class WeComChannelTest extends ChannelContract {

  private static final PlainRendering RENDERING = new PlainRendering();
  private static final long HANDSHAKE = 1409659589;
  private static final long DELIVERY = 1409659813;

  /** C1. */
  private static final Map<String, String> HANDSHAKE_QUERY =
      Map.of(
          "msg_signature",
          "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
          "timestamp",
          Long.toString(HANDSHAKE),
          "nonce",
          "263014780",
          "echostr",
          "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==");

  /** C2. */
  private static final String XML =
      "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUp"
          + "j911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4X"
          + "gpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r"
          + "+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Nc"
          + "x4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2u"
          + "yPIGHBZZIs2pDBS8R07+qN+E7Q==";

  /** C3. */
  private static final String JSON =
      "CZWs4CWRpI4VolQlvn4dlEC1alN2MUEY2VklGehgBVLBrlVF7SyT+SV+Toj43l4ayJ9UMGKphktKKmP7B2j/P1ey67XB"
          + "8PBgS7Wr5/8+w/yWriZv3Vmoo/MH3/1HsIWZrPQ3N2mJrelStIfI2Y8kLKXA7EhfZgZX4o+ffdkZDM76SEl79Ib9"
          + "mw7TGjZ9Aw/x/A2VjNbV1E8BtEbRxYYcQippYNw7hr8sFfa3nW1xLdxokt8QkRX83vK3DFP2F6TQFPL2Tu98Uwhc"
          + "UpPvdJBuu1/yiOQIScppV3eOuLWEsko=";

  private final FakeWeCom wecom = new FakeWeCom();

  @Override
  protected FakePlatform start() {
    return wecom;
  }

  private static Channel published(long now) {
    var account =
        new WeComSettings.Account(
            FakePlatform.ACCOUNT,
            "wx5823bf96d3bd56c7",
            218,
            List.of("NewToken", "QDG6eK"),
            List.of("A".repeat(43), "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"),
            "secret-of-the-fake_0123456789abcdef");
    var clock = new SettableClock(Instant.ofEpochSecond(now));
    return FakeWeCom.channel(clock, URI.create("http://localhost:1"), account);
  }

  private static RawRequest delivery(String signature, String body) {
    var query =
        Map.of(
            "msg_signature",
            signature,
            "timestamp",
            Long.toString(DELIVERY),
            "nonce",
            "1372623149");
    return RawRequest.post(query, Map.of(), body.getBytes(UTF_8));
  }

  private static RawRequest xml() {
    return delivery(
        "477715d11cdb4164915debcba66cb864d751f3e6",
        "<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName><Encrypt><![CDATA["
            + XML
            + "]]></Encrypt><AgentID><![CDATA[218]]></AgentID></xml>");
  }

  private static RawRequest json() {
    return delivery(
        "0623cbc5a8cbee5bcc137c70de99575366fc2af3",
        "{\"tousername\":\"wx5823bf96d3bd56c7\",\"encrypt\":\"" + JSON + "\",\"agentid\":\"218\"}");
  }

  @Test
  void shakesHandsAsPublished() {
    var incoming = published(HANDSHAKE).read(FakePlatform.ACCOUNT, RawRequest.get(HANDSHAKE_QUERY));

    assertThat(incoming)
        .isInstanceOfSatisfying(
            Handshake.class, it -> assertThat(it.reply().body()).isEqualTo("1616140317555161061"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"msg_signature", "timestamp", "nonce", "echostr"})
  void shakesNoForgedHand(String name) {
    var channel = published(HANDSHAKE);
    String value = Objects.requireNonNull(HANDSHAKE_QUERY.get(name));

    for (int i = 0; i < value.length(); i++) {
      var query = new HashMap<>(HANDSHAKE_QUERY);
      query.put(
          name, value.substring(0, i) + (char) (value.charAt(i) ^ 1) + value.substring(i + 1));
      assertNotGenuine(channel, RawRequest.get(query));
    }
  }

  private static void assertNotGenuine(Channel channel, RawRequest request) {
    assertThatThrownBy(() -> channel.read(FakePlatform.ACCOUNT, request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(401));
  }

  @Test
  void readsThePublishedMessagesWithTheSecondOfTwoSecrets() {
    var channel = published(DELIVERY);

    assertThat(List.of(xml(), json()))
        .allSatisfy(
            request ->
                assertThat(channel.read(FakePlatform.ACCOUNT, request))
                    .isInstanceOfSatisfying(
                        Delivery.class,
                        it ->
                            assertThat(it.messages())
                                .singleElement()
                                .satisfies(WeComChannelTest::assertPublished)));
  }

  private static void assertPublished(Inbound message) {
    assertThat(message.content()).isEqualTo(new Content.Text("hello"));
    assertThat(message.from().correspondent()).isEqualTo("mycreate");
    assertThat(message.messageId()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(longs = {601, -601})
  void refusesWhatIsElevenMinutesOldOrAhead(long seconds) {
    assertNotGenuine(published(DELIVERY + seconds), xml());
    assertNotGenuine(published(HANDSHAKE + seconds), RawRequest.get(HANDSHAKE_QUERY));
  }

  private Inbound event(String event, Instant at, String key) {
    return messages(wecom.event(SENDER, event, at, key)).getFirst();
  }

  @Test
  void greetsAMemberOncePerDay() {
    var entered = event("enter_agent", NOW, "");

    assertThat(entered.content()).isEqualTo(new Content.Arrived());
    assertThat(event("enter_agent", NOW.plusSeconds(60), "").messageId())
        .isEqualTo(entered.messageId());
    assertThat(event("subscribe", NOW.plusSeconds(90), "").messageId())
        .isEqualTo(entered.messageId());
    clock.pass(Duration.ofDays(1));
    assertThat(event("enter_agent", clock.instant(), "").messageId())
        .isNotEqualTo(entered.messageId());
  }

  @Test
  void takesAMenuItemThatStandsForAQuestion() {
    assertThat(event("click", NOW, "ask:外债额度是多少？").content())
        .isEqualTo(new Content.Text("外债额度是多少？"));
    assertThat(messages(wecom.event(SENDER, "click", NOW, "other"))).isEmpty();
    assertThat(messages(wecom.event(SENDER, "view", NOW, "ask:x"))).isEmpty();
  }

  @Test
  void obtainsAnotherTokenWhenTheLastIsOver() {
    var to = message("m-1").from();
    RENDERING.send(channel, to, "ltr_1", "one");

    wecom.corporation().endTokens();

    assertThat(RENDERING.send(channel, to, "ltr_2", "two")).isEqualTo(new Dispatch.Accepted());
    assertThat(platform.seen(SENDER)).containsExactly("one", "two");
  }

  @Test
  void showsAMessageOnceThoughItIsSentAgain() {
    var to = message("m-1").from();
    wecom.server().meet(new Trouble.CutAfter());

    assertThatThrownBy(() -> RENDERING.send(channel, to, "ltr_1", "one"))
        .isInstanceOf(PlatformAway.class);
    RENDERING.send(channel, to, "ltr_1", "one");

    assertThat(platform.seen(SENDER)).containsExactly("one");
  }

  @Test
  void showsTwoAnswersWithTheSameWords() {
    var to = message("m-1").from();

    RENDERING.send(channel, to, "ltr_1", "one");
    RENDERING.send(channel, to, "ltr_2", "one");

    assertThat(platform.seen(SENDER)).containsExactly("one", "one");
  }

  @Test
  void sendsNothingToWhomItDoesNotKnow() {
    var stranger = Address.of("wecom", FakePlatform.ACCOUNT, "stranger");

    assertThat(RENDERING.send(channel, stranger, "ltr_1", "text"))
        .isEqualTo(new Dispatch.Never("errcode-81013"));
  }

  @Test
  void takesAnInvalidUserForOneWhoDidNotGetIt() {
    var to = message("m-1").from();
    wecom
        .server()
        .meet(
            new Trouble.Answers(
                Reply.ok("{\"errcode\":0,\"errmsg\":\"ok\",\"invaliduser\":\"u-4711\"}")));

    assertThat(RENDERING.send(channel, to, "ltr_1", "text"))
        .isEqualTo(new Dispatch.Never("invaliduser"));
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "45009, true", "60020, true", "40056, false", "48002, false"})
  void tellsWhatPassesFromWhatDoesNot(int code, boolean passes) {
    var to = message("m-1").from();
    wecom.server().meet(new Trouble.Answers(FakeCorporation.errcode(code, "as documented")));

    assertThat(RENDERING.send(channel, to, "ltr_1", "text"))
        .isEqualTo(
            passes
                ? new Dispatch.Later("errcode-" + code, null)
                : new Dispatch.Never("errcode-" + code));
  }
}
