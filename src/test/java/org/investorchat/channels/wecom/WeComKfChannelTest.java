package org.investorchat.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.investorchat.messaging.ChannelContract;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Incoming.Delivery;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.PlainRendering;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks customer service of WeCom against its fake. */
class WeComKfChannelTest extends ChannelContract {

  private static final PlainRendering RENDERING = new PlainRendering();

  private final FakeWeComKf kf = new FakeWeComKf();

  @Override
  protected FakePlatform start() {
    return kf;
  }

  private Delivery fetch() {
    return (Delivery) channel.read(FakePlatform.ACCOUNT, kf.notice(clock.instant()));
  }

  private static List<String> ids(Delivery delivery) {
    return delivery.messages().stream().map(Inbound::messageId).toList();
  }

  @Test
  void shakesHands() {
    var sealed = kf.corporation().envelope().seal("1616140317555161061", NOW);
    var query =
        Map.of(
            "msg_signature", sealed.signature(),
            "timestamp", sealed.timestamp(),
            "nonce", sealed.nonce(),
            "echostr", sealed.text());

    assertThat(channel.read(FakePlatform.ACCOUNT, RawRequest.get(query)))
        .isInstanceOfSatisfying(
            Handshake.class, it -> assertThat(it.reply().body()).isEqualTo("1616140317555161061"));
  }

  @Test
  void fetchesEveryPageInOrder() {
    for (int i = 0; i < 5; i++) {
      kf.write(SENDER, "m-" + i, QUESTION, NOW);
    }

    assertThat(ids(fetch())).containsExactly("m-0", "m-1", "m-2", "m-3", "m-4");
  }

  @Test
  void fetchesOnFromWhereMessagesWereKept() {
    kf.write(SENDER, "m-1", QUESTION, NOW);
    fetch().onceKept().run();
    kf.write(SENDER, "m-2", QUESTION, NOW);

    assertThat(ids(fetch())).containsExactly("m-2");
  }

  @Test
  void fetchesAgainWhatCouldNotBeKept() {
    kf.write(SENDER, "m-1", QUESTION, NOW);
    fetch();
    kf.write(SENDER, "m-2", QUESTION, NOW);

    assertThat(ids(fetch())).containsExactly("m-1", "m-2");
  }

  @Test
  void fetchesAgainWhatIsKeptAfterARestartAndAtAnotherInstance() {
    kf.write(SENDER, "m-1", QUESTION, NOW);
    fetch().onceKept().run();

    channel = kf.channel(clock);

    assertThat(ids(fetch())).containsExactly("m-1");
  }

  @Test
  void leavesOldMessagesAloneAfterAFirstStart() {
    kf.write(SENDER, "m-1", QUESTION, NOW.minus(Duration.ofMinutes(61)));
    kf.write(SENDER, "m-2", QUESTION, NOW.minus(Duration.ofMinutes(59)));

    assertThat(ids(fetch())).containsExactly("m-2");
  }

  @Test
  void readsNothingThatAnOperatorWrote() {
    kf.writeAsOperator(SENDER, "m-1", "我来处理", NOW);

    assertThat(fetch().messages()).isEmpty();
  }

  @Test
  void isAwayWhenNothingCanBeFetchedAndLosesNothing() {
    kf.write(SENDER, "m-1", QUESTION, NOW);
    kf.server().meet(new Trouble.Answers(FakeCorporation.errcode(-1, "system busy")));

    assertThatThrownBy(this::fetch).isInstanceOf(PlatformAway.class).hasMessage("errcode--1");
    assertThat(ids(fetch())).containsExactly("m-1");
  }

  @Test
  void beginsAnewWithACursorThatIsNotKnownAnyMore() {
    kf.write(SENDER, "m-1", QUESTION, NOW);
    kf.write(SENDER, "m-2", QUESTION, NOW);
    fetch().onceKept().run();

    kf.forgetPlaces();
    kf.write(SENDER, "m-3", QUESTION, NOW);

    assertThatThrownBy(this::fetch).isInstanceOf(PlatformAway.class);
    assertThat(ids(fetch())).containsExactly("m-3");
  }

  @Test
  void greetsWhoOpensTheConversationWithTheCodeForIt() {
    kf.enter(SENDER, "code-1", NOW);
    var arrived = fetch().messages().getFirst();

    var sent = RENDERING.send(channel, arrived.from(), "ltr_1", "您好 / Hello");

    assertThat(arrived.content()).isEqualTo(new Content.Arrived());
    assertThat(sent).isEqualTo(new Dispatch.Accepted());
    assertThat(platform.seen(SENDER)).containsExactly("您好 / Hello");
    assertThat(arrived.from().key()).isEqualTo(message("m-1").from().key());
  }

  @Test
  void greetsNobodyWhoWasGreetedLatelyOrOpenedItAWhileAgo() {
    kf.enter(SENDER, "", NOW);
    kf.enter(SENDER, "code-1", NOW.minus(Duration.ofSeconds(21)));

    assertThat(fetch().messages()).isEmpty();
  }

  @Test
  void writesWithoutTheCodeOnceItIsUsed() {
    kf.enter(SENDER, "code-1", NOW);
    var arrived = fetch().messages().getFirst().from();
    RENDERING.send(channel, arrived, "ltr_1", "您好");
    kf.write(SENDER, "m-1", QUESTION, NOW);

    var sent = RENDERING.send(channel, arrived, "ltr_2", "operator's reply");

    assertThat(sent).isEqualTo(new Dispatch.Accepted());
    assertThat(platform.seen(SENDER)).containsExactly("您好", "operator's reply");
  }

  @Test
  void showsAMessageOnceThoughItIsSentAgain() {
    var to = message("m-1").from();
    kf.server().meet(new Trouble.CutAfter());

    assertThatThrownBy(() -> RENDERING.send(channel, to, "ltr_1", "one"))
        .isInstanceOf(PlatformAway.class);
    assertThat(RENDERING.send(channel, to, "ltr_1", "one")).isEqualTo(new Dispatch.Accepted());

    assertThat(platform.seen(SENDER)).containsExactly("one");
  }

  @Test
  void triesLaterWhenFiveMessagesWentOut() {
    var to = message("m-1").from();
    for (int i = 0; i < 5; i++) {
      RENDERING.send(channel, to, "ltr_1", i, "part");
    }

    assertThat(RENDERING.send(channel, to, "ltr_2", "text"))
        .isEqualTo(new Dispatch.Later("errcode-95001", null));
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "45009, true", "95018, false", "95017, false"})
  void tellsWhatPassesFromWhatDoesNot(int code, boolean passes) {
    var to = message("m-1").from();
    kf.server().meet(new Trouble.Answers(FakeCorporation.errcode(code, "as documented")));

    assertThat(RENDERING.send(channel, to, "ltr_1", "text"))
        .isEqualTo(
            passes
                ? new Dispatch.Later("errcode-" + code, null)
                : new Dispatch.Never("errcode-" + code));
  }

  @Test
  void tellsNobodyInItsTexts() {
    assertThat(new Customer("wk", SENDER).toString()).doesNotContain(SENDER);
    assertThat(new Posting("ltr_1", 0, message("m-1").from(), "text").toString())
        .doesNotContain(SENDER);
  }
}
