package org.investorchat.channels.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParser;
import com.linecorp.bot.webhook.model.MessageEvent;
import com.linecorp.bot.webhook.model.TextMessageContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.line.LineSettings.Account;
import org.investorchat.messaging.ChannelContract;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Outgoing.Said;
import org.investorchat.messaging.Outgoing.Speaker;
import org.investorchat.messaging.PlainRendering;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.UnfinishedAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Checks that LINE keeps to the contract, and what is its own. */
class LineChannelTest extends ChannelContract {

  private final PlainRendering rendering = new PlainRendering();
  private final FakeLine line = new FakeLine();

  @Override
  protected FakePlatform start() {
    return line;
  }

  /** LINE's documentation; line-bot-sdk-java, -nodejs and -python. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "8c570fa6dd201bb328f1c1eac23a96d8"
            + "|{\"destination\":\"U8e742f61d673b39c7fff3cecb7536ef0\",\"events\":[]}"
            + "|GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=",
        "SECRET|{}|3q8QXTAGaey18yL8FWTqdVlbMr6hcuNvM4tefa0o9nA=",
        "test_secret|{\"hello\":\"world\"}|t7Hn4ZDHqs6e+wdvI5TyQIvzie0DmMUmuXEBqyyE/tM=",
        "channel_secret|bodybodybodybody|/gg9a+LvFevTH1sd7XCQycD7tsWclCsInj7MhBHxN7k="
      },
      delimiter = '|')
  void passesPublishedVectorsAsLinesOwnLibraryDoes(String secret, String text, String signature) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    var request = RawRequest.post(Map.of(), Map.of("X-Line-Signature", signature), body);
    var oracle = new LineSignatureValidator(secret.getBytes(StandardCharsets.UTF_8));

    assertThat(oracle.validateSignature(body, signature)).isTrue();
    assertThatCode(() -> new LineSignature(List.of(secret)).verify(request))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new LineSignature(List.of(secret + "x")).verify(request))
        .isInstanceOf(DeliveryRefused.class);
  }

  @Test
  void readsWhatLinesOwnLibraryReads() throws Exception {
    var request = line.text(SENDER, "e-1", QUESTION, NOW);
    var validator = new LineSignatureValidator(FakeLine.SECRET.getBytes(StandardCharsets.UTF_8));

    var parsed =
        new WebhookParser(validator)
            .handle(request.headers().get("x-line-signature"), request.body());

    var event = (MessageEvent) parsed.events().getFirst();
    assertThat(((TextMessageContent) event.message()).text()).isEqualTo(QUESTION);
    assertThat(event.webhookEventId()).isEqualTo(message("e-1").messageId());
    assertThat(event.source().userId()).isEqualTo(message("e-1").from().correspondent());
  }

  @Test
  void takesTheOldAndTheNewSecretWhileItIsChanged() {
    var both = line.channel(clock, List.of("ab".repeat(16), FakeLine.SECRET));
    var next = line.channel(clock, List.of("ab".repeat(16)));
    var request = line.text(SENDER, "e-1", QUESTION, NOW);

    assertThat(both.read(FakePlatform.ACCOUNT, request)).isNotNull();
    assertThatThrownBy(() -> next.read(FakePlatform.ACCOUNT, request))
        .isInstanceOf(DeliveryRefused.class);
  }

  @Test
  void takesTheTrialOfItsAddress() {
    assertThat(messages(line.delivery())).isEmpty();
  }

  @Test
  void readsEveryEventOfABatch() {
    var standby = line.textEvent("u-3", "e-4", "not for us", NOW).put("mode", "standby");

    var messages =
        messages(
            line.delivery(
                line.textEvent("u-1", "e-1", "one", NOW),
                line.event("follow", "u-2", "e-2", NOW),
                line.event("unfollow", "u-2", "e-3", NOW),
                standby,
                line.event("postback", "u-1", "e-5", NOW)));

    assertThat(messages)
        .extracting(Inbound::content)
        .containsExactly(new Content.Text("one"), new Content.Arrived());
    assertThat(messages.getFirst().at()).isEqualTo(NOW);
  }

  private ObjectNode inGroup(String text) {
    var event = line.textEvent(SENDER, "e-1", text, NOW);
    event
        .putObject("source")
        .put("type", "group")
        .put("groupId", "Ca56f94637c")
        .put("userId", SENDER);
    return event;
  }

  private static void mention(ObjectNode event, int index, int length, boolean isSelf) {
    ((ObjectNode) event.path("message"))
        .withObject("/mention")
        .withArray("mentionees")
        .addObject()
        .put("index", index)
        .put("length", length)
        .put("type", "user")
        .put("isSelf", isSelf);
  }

  @Test
  void answersInAGroupWhereItIsNamedAlone() {
    var silent = inGroup("@Li what is the quota?");
    mention(silent, 0, 3, false);
    var named = inGroup("@Beijing what is the quota, @Li?");
    mention(named, 0, 8, true);
    mention(named, 28, 3, false);

    assertThat(messages(line.delivery(silent))).isEmpty();
    var inbound = messages(line.delivery(named)).getFirst();
    assertThat(inbound.content()).isEqualTo(new Content.Text("what is the quota, @Li?"));
    assertThat(inbound.from().correspondent()).isEqualTo("Ca56f94637c/" + SENDER);
  }

  @Test
  void pushesToTheGroupAndNotToItsMember() {
    var named = inGroup("@Beijing hello");
    mention(named, 0, 8, true);
    var to = messages(line.delivery(named)).getFirst().from();
    clock.pass(Duration.ofMinutes(1));

    rendering.send(channel, to, "ltr_1", "text");

    assertThat(line.seen("Ca56f94637c")).containsExactly("text");
  }

  @Test
  void greetsAGroupThatItJoins() {
    var event = line.event("join", SENDER, "e-1", NOW);
    event.putObject("source").put("type", "room").put("roomId", "Ra8dbf4673c");

    var inbound = messages(line.delivery(event)).getFirst();

    assertThat(inbound.content()).isEqualTo(new Content.Arrived());
    assertThat(inbound.from().correspondent()).isEqualTo("Ra8dbf4673c");
  }

  @Test
  void keepsToItsTextWhereAMentionLiesOutsideOfIt() {
    var event = inGroup("short");
    mention(event, 3, 40, true);
    mention(event, -1, 2, true);

    assertThat(messages(line.delivery(event)))
        .extracting(Inbound::content)
        .containsExactly(new Content.Text("short"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"events\":[{\"mode\":\"active\"}]}",
        "{\"events\":[{\"type\":\"message\",\"source\":{\"type\":\"user\"},"
            + "\"message\":{\"type\":\"text\",\"text\":\"x\"}}]}"
      })
  void namesTheFieldThatIsMissing(String body) {
    assertThatThrownBy(() -> messages(FakeLine.signed(body)))
        .isInstanceOfSatisfying(DeliveryRefused.class, it -> assertThat(it.field()).isPresent());
  }

  @Test
  void sendsAWholeAnswerInOneCall() {
    var said = new Said("s-1", Speaker.SERVICE, ReplyLanguage.ENGLISH, List.of("text"));
    var parts = List.of("one", "two", "three", "four", "five");

    var composed = channel.compose(said, (_, _) -> parts);
    channel.send(new Posting("ltr_1", 0, message("e-1").from(), composed.getFirst()));

    assertThat(composed).hasSize(1);
    assertThat(line.server().calls()).hasSize(1);
    assertThat(line.seen(SENDER)).isEqualTo(parts);
  }

  @Test
  void repliesWhileTheTokenIsFreshAndPushesLater() {
    var to = message("e-1").from();
    clock.pass(Duration.ofSeconds(19));
    rendering.send(channel, to, "ltr_1", "reply");
    clock.pass(Duration.ofSeconds(1));
    rendering.send(channel, message("e-2").from(), "ltr_2", "push");

    assertThat(line.server().calls())
        .extracting(it -> it.path())
        .containsExactly("/v2/bot/message/reply", "/v2/bot/message/push");
    assertThat(line.server().calls().getLast().headers()).containsKey("x-line-retry-key");
  }

  @Test
  void sendsOnceWhenTheOutcomeOfAReplyIsLost() {
    var to = message("e-1").from();
    line.server().meet(new Trouble.CutAfter());

    assertThatThrownBy(() -> rendering.send(channel, to, "ltr_1", "text"))
        .isInstanceOf(PlatformAway.class);
    assertThat(rendering.send(channel, to, "ltr_1", "text")).isEqualTo(new Dispatch.Accepted());
    assertThat(line.seen(SENDER)).hasSize(1);
  }

  @Test
  void sendsOnceWhenTheOutcomeOfAPushIsLost() {
    var to = message("e-1").from();
    clock.pass(Duration.ofMinutes(5));
    line.server().meet(new Trouble.CutAfter());

    assertThatThrownBy(() -> rendering.send(channel, to, "ltr_1", "text"))
        .isInstanceOf(PlatformAway.class);
    assertThat(rendering.send(channel, to, "ltr_1", "text")).isEqualTo(new Dispatch.Accepted());
    assertThat(line.seen(SENDER)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, The request body has 1 error(s), http-400",
    "401, Authentication failed, access-token",
    "403, Not available, http-403",
    "429, You have reached your monthly limit., monthly-limit"
  })
  void givesUpWhereItWillNeverDo(int status, String message, String reason) {
    var body = "{\"message\":\"" + message + "\"}";
    line.server().meet(new Trouble.Answers(Reply.of(status, body)));

    assertThat(rendering.send(channel, message("e-1").from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Never(reason));
  }

  @ParameterizedTest
  @CsvSource({"short, 32, channel-secret", "8c570fa6dd201bb328f1c1eac23a96d8, 31, access-token"})
  void saysWhichSettingIsWrong(String secret, int length, String key) {
    assertThatThrownBy(() -> new Account("main", List.of(secret), "s".repeat(length)))
        .hasMessageStartingWith("channels.line.accounts[main]." + key + " must ")
        .hasMessageNotContaining(secret)
        .hasMessageNotContaining("sss");
  }

  @Test
  void namesTheFirstSettingThatIsMissing() throws IOException {
    assertThat(UnfinishedAccount.refusal("line", LineSettings.class))
        .startsWith("channels.line.accounts[main].channel-secret must ");
  }

  @Test
  void pushesWhatAnswersNoMessage() {
    var from = message("m-1").from();

    new PlainRendering().send(channel, from, "ltr_1", "answer");
    new PlainRendering().send(channel, channel.unprompted(from), "ltr_2", "reply");

    assertThat(platform.seen(SENDER)).containsExactly("answer", "reply");
    assertThat(platform.server().calls())
        .extracting(FakeServer.Call::path)
        .containsExactly("/v2/bot/message/reply", "/v2/bot/message/push");
  }
}
