package org.investorchat.channels.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.Posting;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks how messages reach people at Feishu, against it in process. */
class FeishuSendingTest {

  private static final String SENDER = "ou_4711";
  private static final Address TO = new Address("feishu", "main", SENDER, Map.of("message", "m-1"));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T08:00:00Z"));
  private FakeFeishu feishu;
  private Channel channel;

  @BeforeEach
  void start() {
    feishu = new FakeFeishu();
    channel = feishu.channel(clock);
    var _ = feishu.text(SENDER, "m-1", "question", clock.instant());
  }

  @AfterEach
  void end() {
    feishu.close();
  }

  @Test
  void sendsOnceThoughTheConnectionIsCutAfterwards() {
    var posting = posting(TO);
    feishu.server().meet(new Trouble.CutAfter());

    assertThatThrownBy(() -> channel.send(posting)).isInstanceOf(PlatformAway.class);
    assertThat(channel.send(posting)).isEqualTo(new Dispatch.Accepted());

    assertThat(feishu.seen(SENDER)).hasSize(1);
  }

  private Posting posting(Address to) {
    return new Posting("ltr_1", 0, to, channel.form().markup().text("text"));
  }

  @Test
  void getsANewTokenOnceWhenTheOldOneHasExpired() {
    channel.send(posting(TO));
    feishu.expireTokens();

    assertThat(channel.send(new Posting("ltr_2", 0, TO, "text")))
        .isEqualTo(new Dispatch.Accepted());
    assertThat(feishu.seen(SENDER)).hasSize(2);
    assertThat(calls("token")).hasSize(2);
    clock.pass(Duration.ofHours(2));
    channel.send(new Posting("ltr_3", 0, TO, "text"));
    assertThat(calls("token")).as("before it expires").hasSize(3);
  }

  private List<String> calls(String path) {
    return feishu.server().calls().stream()
        .map(it -> it.path() + "?" + it.query())
        .filter(it -> it.contains(path))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {230011, 230110})
  void writesAnewWhereTheQuestionWasTakenBack(int code) {
    feishu.server().meet(answers(400, code));

    assertThat(channel.send(posting(TO))).isEqualTo(new Dispatch.Accepted());
    assertThat(feishu.seen(SENDER)).containsExactly("text");
    assertThat(calls("messages?receive_id_type=open_id")).hasSize(1);
  }

  @Test
  void writesToTheGroupWhereTheQuestionWasTakenBack() {
    var to =
        new Address("feishu", "main", "oc_g/" + SENDER, Map.of("message", "om_g", "group", "oc_g"));
    feishu.server().meet(answers(400, 230011));

    channel.send(posting(to));

    assertThat(feishu.seen("oc_g")).containsExactly("text");
  }

  private static Trouble answers(int status, int code) {
    return new Trouble.Answers(Reply.of(status, "{\"code\":%d,\"msg\":\"…\"}".formatted(code)));
  }

  @ParameterizedTest
  @CsvSource({
    "400, 230020, true",
    "400, 99991400, true",
    "200, 230049, true",
    "500, 1000, true",
    "400, 230001, false",
    "400, 230013, false",
    "200, 230025, false"
  })
  void tellsWhatPassesFromWhatDoesNot(int status, int code, boolean passes) {
    feishu.server().meet(answers(status, code));

    assertThat(channel.send(posting(TO)))
        .isEqualTo(
            passes ? new Dispatch.Later("code-" + code, null) : new Dispatch.Never("code-" + code));
  }

  @Test
  void putsLinksAndLinesAsAPost() {
    var markup = channel.form().markup();
    String text =
        markup.text("<b>One</b>\n\n[2] ") + markup.link("〔第7条〕", "https://e.org/?a=1&b=2");

    channel.send(new Posting("ltr_1", 0, TO, text));

    assertThat(feishu.seen(SENDER)).containsExactly("<b>One</b>\n \n[2] 〔第7条〕");
    assertThat(feishu.server().calls().getLast().body())
        .contains("https://e.org/?a=1&b=2")
        .contains("\"msg_type\":\"post\"");
  }

  @Test
  void sendsWhatNobodyAskedFor() {
    channel.send(posting(Address.of("feishu", "main", SENDER)));

    assertThat(feishu.seen(SENDER)).containsExactly("text");
  }
}
