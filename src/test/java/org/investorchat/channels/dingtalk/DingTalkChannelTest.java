package org.investorchat.channels.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.ChannelContract;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks DingTalk against it in process: signatures, addresses for replies, and the API. */
class DingTalkChannelTest extends ChannelContract {

  private FakeDingTalk dingTalk;

  @Override
  protected FakePlatform start() {
    dingTalk = new FakeDingTalk();
    return dingTalk;
  }

  @Test
  void signsAsTheOfficialSampleDoes() {
    // The inputs of the sample; openssl agrees with the value, which it does not state.
    assertThat(RobotSignature.sign("1577262236757", "this is a secret"))
        .isEqualTo("DJrE6qdyVGCQz9z5r2MDuNcNAhwYnuAkyj13cx169CA=");
  }

  @ParameterizedTest
  @CsvSource({"-3600, true", "-3601, false", "3600, true", "3601, false"})
  void takesNothingAnHourFromNow(long seconds, boolean taken) {
    var request = dingTalk.text(SENDER, "m-1", QUESTION, NOW.plusSeconds(seconds));

    if (taken) {
      assertThat(messages(request)).hasSize(1);
    } else {
      assertRefused(request, 401);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "9223372036854775807", "-9223372036854775808"})
  void takesNoTimeThatIsNone(String timestamp) {
    String sign = RobotSignature.sign(timestamp, FakeDingTalk.SECRET);
    var request =
        RawRequest.post(Map.of(), Map.of("timestamp", timestamp, "sign", sign), new byte[0]);

    assertRefused(request, 401);
  }

  private void assertRefused(RawRequest request, int status) {
    assertThatThrownBy(() -> channel.read("main", request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(status));
  }

  @Test
  void takesBothSecretsWhileOneIsChanged() {
    var settings = new HashMap<>(dingTalk.settings());
    settings.put("channels.dingtalk.accounts[0].app-secret[0]", "the-new-app-secret");
    settings.put("channels.dingtalk.accounts[0].app-secret[1]", FakeDingTalk.SECRET);
    channel = FakeDingTalk.channel(settings, clock);

    assertThat(message("m-1").content()).isEqualTo(new Content.Text(QUESTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/robot/sendBySession?session=1",
        "http://oapi.dingtalk.com/robot/sendBySession?session=1",
        "https://oapi.dingtalk.com@example.org/",
        "//oapi.dingtalk.com/",
        "http://localhost:1/"
      })
  void refusesAnAddressForRepliesElsewhere(String address) {
    var message = text("hello");
    message.put("sessionWebhook", address);

    assertRefused(FakeDingTalk.signed(message, NOW), 400);
  }

  private Map<String, Object> text(String words) {
    var message = dingTalk.message(SENDER, "m-1", "text", NOW);
    message.put("text", Map.of("content", words));
    return message;
  }

  private Address from(Map<String, Object> message) {
    return messages(FakeDingTalk.signed(message, NOW)).getFirst().from();
  }

  private Map<String, Object> inGroup() {
    var message = text(" Fees? ");
    message.put("conversationType", "2");
    message.put("conversationId", "cid-g");
    message.put("isInAtList", true);
    message.put("sessionWebhook", dingTalk.server().url("/robot/sendBySession?session=cid-g"));
    return message;
  }

  @Test
  void answersInAGroupWhereItIsMentioned() {
    var message = messages(FakeDingTalk.signed(inGroup(), NOW)).getFirst();
    var unmentioned = inGroup();
    unmentioned.put("isInAtList", false);

    channel.send(posting(message.from()));

    assertThat(message.content()).isEqualTo(new Content.Text("Fees?"));
    assertThat(message.from().key()).isNotEqualTo(message("m-1").from().key());
    assertThat(dingTalk.seen("cid-g")).containsExactly("text");
    assertThat(messages(FakeDingTalk.signed(unmentioned, NOW))).isEmpty();
  }

  @Test
  void greetsWhoMentionsItWithoutAWord() {
    assertThat(messages(FakeDingTalk.signed(text(" "), NOW)).getFirst().content())
        .isEqualTo(new Content.Arrived());
  }

  @Test
  void readsRichText() {
    var message = dingTalk.message(SENDER, "m-1", "richText", NOW);
    message.put(
        "content",
        Map.of("richText", List.of(Map.of("text", "Fees?"), Map.of("downloadCode", "c"))));

    assertThat(messages(FakeDingTalk.signed(message, NOW)).getFirst().content())
        .isEqualTo(new Content.Text("Fees?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"msgId", "msgtype", "senderId", "conversationType"})
  void refusesAMessageThatLacksWhatItMustHave(String field) {
    var message = text("hello");
    message.remove(field);

    assertRefused(FakeDingTalk.signed(message, NOW), 400);
  }

  private static Posting posting(Address to) {
    return new Posting("ltr_1", 0, to, "text");
  }

  private List<String> called() {
    return dingTalk.server().calls().stream().map(it -> it.path()).toList();
  }

  @Test
  void callsTheApiOnceTheAddressForRepliesHasExpired() {
    var to = message("m-1").from();
    clock.pass(FakeDingTalk.WEBHOOK_LIFE.minus(Duration.ofMinutes(1)));

    assertThat(channel.send(posting(to))).isEqualTo(new Dispatch.Accepted());

    assertThat(called())
        .containsExactly("/v1.0/oauth2/accessToken", "/v1.0/robot/oToMessages/batchSend");
    assertThat(dingTalk.seen(SENDER)).containsExactly("text");
  }

  @Test
  void callsTheApiForAGroupOnceTheAddressForRepliesHasExpired() {
    var to = from(inGroup());
    clock.pass(FakeDingTalk.WEBHOOK_LIFE);

    channel.send(posting(to));

    assertThat(called()).contains("/v1.0/robot/groupMessages/send");
    assertThat(dingTalk.seen("cid-g")).containsExactly("text");
  }

  @Test
  void callsTheApiWhereTheAddressForRepliesRefuses() {
    var to = message("m-1").from();
    dingTalk.server().meet(new Trouble.Answers(Reply.ok("{\"errcode\":300001}")));

    assertThat(channel.send(posting(to))).isEqualTo(new Dispatch.Accepted());
    assertThat(dingTalk.seen(SENDER)).containsExactly("text");
  }

  @Test
  void cannotReachSomebodyOfAnotherOrganisationByTheApi() {
    var message = text("hello");
    message.remove("senderStaffId");
    var to = from(message);
    clock.pass(FakeDingTalk.WEBHOOK_LIFE);

    assertThat(channel.send(posting(to))).isEqualTo(new Dispatch.Never("no-staff-id"));
  }

  @Test
  void getsANewTokenOnceWhenTheOldOneHasExpired() {
    var to = message("m-1").from();
    clock.pass(FakeDingTalk.WEBHOOK_LIFE);
    channel.send(posting(to));
    dingTalk.expireTokens();

    assertThat(channel.send(posting(to))).isEqualTo(new Dispatch.Accepted());
    assertThat(called().stream().filter(it -> it.endsWith("accessToken"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"130101", "410100", "-1"})
  void waitsWhereItHasWrittenTooMuch(int code) {
    var to = message("m-1").from();
    dingTalk.server().meet(new Trouble.Answers(Reply.ok("{\"errcode\":%d}".formatted(code))));

    assertThat(channel.send(posting(to)))
        .isEqualTo(new Dispatch.Later("errcode-" + code, Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '$',
      value = {
        "200$ {\"processQueryKey\":\"q\",\"flowControlledStaffIdList\":[\"u\"]}$ Later",
        "200$ {\"processQueryKey\":\"q\",\"invalidStaffIdList\":[\"u\"]}$ Never",
        "200$ {\"processQueryKey\":\"q\",\"filteredStaffIdList\":[\"u\"]}$ Never",
        "200$ <html>$ Later",
        "403$ {\"code\":\"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi\"}$ Later",
        "403$ {\"code\":\"Forbidden.AccessDenied.AccessTokenPermissionDenied\"}$ Never",
        "400$ {\"code\":\"invalidParameter.robotCode.auth\"}$ Never",
        "503$ {\"code\":\"ServiceUnavailable\"}$ Later"
      })
  void tellsWhatTheApiMeans(int status, String body, String dispatch) {
    var to = message("m-1").from();
    clock.pass(FakeDingTalk.WEBHOOK_LIFE);
    dingTalk.server().meet(new Trouble.Answers(Reply.of(status, body)));

    assertThat(channel.send(posting(to)).getClass().getSimpleName()).isEqualTo(dispatch);
  }

  @Test
  void showsTheBeginningInNotificationsWithoutMarkup() {
    var markup = channel.form().markup();
    String text =
        markup.text("*One* ") + markup.link("〔第7条〕", "https://e.org/") + markup.text("\nTwo");

    channel.send(new Posting("ltr_1", 0, message("m-1").from(), text));

    assertThat(dingTalk.server().calls().getLast().body())
        .contains("\"title\":\"*One* 〔第7条〕\"")
        .contains("\"msgtype\":\"markdown\"");
  }

  @ParameterizedTest
  @CsvSource({
    "app-key, ''",
    "app-secret[0], short",
    "event-token[0], ''",
    "event-aes-key[0], short",
    "robot-code, a b c d"
  })
  void namesTheKeyThatIsWrong(String key, String value) {
    var settings = new HashMap<>(dingTalk.settings());
    settings.put("channels.dingtalk.accounts[0]." + key, value);

    assertThatThrownBy(() -> FakeDingTalk.channel(settings, clock))
        .rootCause()
        .hasMessageContaining(
            "channels.dingtalk.accounts[main]." + key.replaceAll("\\[.*", "") + " must");
  }

  @Test
  void knowsWhenAMessageWasSent() {
    assertThat(message("m-1").at()).isEqualTo(Instant.ofEpochMilli(NOW.toEpochMilli()));
  }
}
