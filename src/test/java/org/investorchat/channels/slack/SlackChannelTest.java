package org.investorchat.channels.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.app_backend.SlackSignature.Generator;
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
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks Slack with its published vector, its own library, and against it in process. */
class SlackChannelTest extends ChannelContract {

  /** The sample of Slack's documentation, which signs a slash command. */
  private static final String BODY =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
          + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
          + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2F"
          + "commands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
          + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

  private static final String SIGNATURE =
      "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

  private static final Instant SIGNED = Instant.ofEpochSecond(1_531_420_618);

  private FakeSlack slack;

  @Override
  protected FakePlatform start() {
    slack = new FakeSlack();
    return slack;
  }

  @Test
  void knowsTheSignatureOfTheDocumentation() {
    var request = signed(SIGNATURE, "1531420618", BODY);

    assertThat(new SlackSignature(request, SIGNED).isOf(List.of(FakeSlack.SECRET))).isTrue();
    assertThat(new SlackSignature(request, SIGNED).isOf(List.of("8f742231b10e8888"))).isFalse();
    assertThat(
            new SlackSignature(signed(SIGNATURE, "1531420618", BODY + " "), SIGNED)
                .isOf(List.of(FakeSlack.SECRET)))
        .isFalse();
  }

  @Test
  void signsAsSlacksOwnLibrary() {
    String body = "{\"text\":\"海淀园 😀\"}";
    String theirs = new Generator(FakeSlack.SECRET).generate("1531420618", body);

    var signature = new SlackSignature(signed(theirs, "1531420618", body), SIGNED);

    assertThat(signature.isOf(List.of(FakeSlack.SECRET))).isTrue();
  }

  private static RawRequest signed(String signature, String timestamp, String body) {
    return RawRequest.post(
        Map.of(),
        Map.of("X-Slack-Signature", signature, "X-Slack-Request-Timestamp", timestamp),
        body.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"-300, true", "-301, false", "300, true", "301, false"})
  void takesNothingFarFromNow(long seconds, boolean taken) {
    var request = slack.text(SENDER, "m-1", QUESTION, NOW.plusSeconds(seconds));

    if (taken) {
      assertThat(messages(request)).hasSize(1);
    } else {
      assertRefused(request);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "9223372036854775807", "-9223372036854775808", "1e9"})
  void takesNoTimeThatIsNone(String timestamp) {
    assertRefused(signed(SIGNATURE, timestamp, BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v0=", "v0=zz", "v1=a2114d57", "a2114d57"})
  void takesNoSignatureThatIsNone(String signature) {
    assertRefused(signed(signature, String.valueOf(NOW.getEpochSecond()), BODY));
  }

  private void assertRefused(RawRequest request) {
    assertThatThrownBy(() -> channel.read("main", request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(401));
  }

  @Test
  void takesBothSecretsWhileOneIsChanged() {
    var settings = new HashMap<>(slack.settings());
    settings.put("channels.slack.accounts[0].signing-secret[0]", "thenewsigningsecret1");
    settings.put("channels.slack.accounts[0].signing-secret[1]", FakeSlack.SECRET);
    channel = FakeSlack.channel(settings, clock);

    assertThat(message("m-1").content()).isEqualTo(new Content.Text(QUESTION));
  }

  @Test
  void returnsTheChallengeOfASignedRequestAlone() {
    String body = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw\\\"1\"}";

    assertThat(channel.read("main", FakeSlack.signed(body, FakeSlack.SECRET, NOW)))
        .isInstanceOfSatisfying(
            Handshake.class, it -> assertThat(it.reply().body()).isEqualTo("3eZbrw\"1"));
    assertRefused(FakeSlack.signed(body, "anothersigningsecret", NOW));
  }

  @Test
  void refusesASignedBodyThatIsNoJson() {
    assertThatThrownBy(() -> channel.read("main", FakeSlack.signed(BODY, FakeSlack.SECRET, NOW)))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(400));
  }

  @Test
  void takesAMentionThatIsToldTwiceForOneMessage() {
    var mention = inChannel("app_mention", "<@U0LAN0Z89> Fees?");
    var message = inChannel("message", "<@U0LAN0Z89> Fees?");
    message.put("channel_type", "channel");

    var first = messages(FakeSlack.delivery(mention, NOW)).getFirst();
    var second = messages(FakeSlack.delivery(message, NOW)).getFirst();

    assertThat(second).isEqualTo(first);
    assertThat(first.content()).isEqualTo(new Content.Text("Fees?"));
  }

  private static Map<String, Object> inChannel(String type, String text) {
    var event = new HashMap<String, Object>();
    event.put("type", type);
    event.put("channel", "C123ABC456");
    event.put("user", "U061F7AUR");
    event.put("text", text);
    event.put("ts", "1515449522.000016");
    return event;
  }

  @Test
  void answersInAThreadOfAChannelAndTellsItsPeopleApart() {
    var one = inChannel("app_mention", "<@U0LAN0Z89> Fees?");
    var other = new HashMap<>(one);
    other.put("user", "U4711");
    var inThread = new HashMap<>(one);
    inThread.put("thread_ts", "1515449000.000001");

    var address = messages(FakeSlack.delivery(one, NOW)).getFirst().from();
    var threaded = messages(FakeSlack.delivery(inThread, NOW)).getFirst().from();

    assertThat(address.hint("thread")).contains("1515449522.000016");
    assertThat(threaded.hint("thread")).contains("1515449000.000001");
    assertThat(threaded.key()).isEqualTo(address.key());
    assertThat(messages(FakeSlack.delivery(other, NOW)).getFirst().from().key())
        .isNotEqualTo(address.key());
  }

  @Test
  void sendsToTheThreadOfAChannel() {
    var event = inChannel("app_mention", "<@U0LAN0Z89> Fees?");
    var to = messages(FakeSlack.delivery(event, NOW)).getFirst().from();

    channel.send(new Posting("ltr_1", 0, to, "text"));

    assertThat(slack.messages().getFirst().path("channel").asString()).isEqualTo("C123ABC456");
    assertThat(slack.messages().getFirst().path("thread_ts").asString())
        .isEqualTo("1515449522.000016");
  }

  @Test
  void sendsToAPersonAlone() {
    channel.send(new Posting("ltr_1", 0, Address.of("slack", "main", "U061F7AUR"), "text"));

    assertThat(slack.messages().getFirst().path("channel").asString()).isEqualTo("U061F7AUR");
    assertThat(slack.messages().getFirst().has("thread_ts")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "bot_id, B1",
    "subtype, bot_message",
    "subtype, message_changed",
    "subtype, message_deleted",
    "subtype, channel_join"
  })
  void ignoresWhatNobodyWrote(String field, String value) {
    var event = FakeSlack.direct(SENDER, "m-1", "text", NOW);
    event.put(field, value);

    assertThat(messages(FakeSlack.delivery(event, NOW))).isEmpty();
  }

  @Test
  void ignoresWhatPeopleSayToEachOther() {
    var event = inChannel("message", "<@U4711> hello");
    event.put("channel_type", "channel");

    assertThat(messages(FakeSlack.delivery(event, NOW))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '$',
      value = {
        "<@U0LAN0Z89>  What about <#C1|visas>?$ What about #visas?",
        "ask <@U4711|zhang> or <@U4712>$ ask @zhang or @U4712",
        "see <https://e.org/?a=1&amp;b=2>$ see https://e.org/?a=1&b=2",
        "see <https://e.org|e.org> <mailto:a@e.org|a@e.org>$ see e.org a@e.org",
        "<!here> &lt;b&gt; &amp;amp;$ @here <b> &amp;",
        "<!date^1^{date}|today>$ today"
      })
  void readsWhatTheWriterSees(String mrkdwn, String words) {
    assertThat(new SlackText(mrkdwn, FakeSlack.BOT).words()).isEqualTo(words);
  }

  @Test
  void greetsWhoMentionsItWithoutAWord() {
    assertThat(messages(FakeSlack.delivery(inChannel("app_mention", "<@U0LAN0Z89>"), NOW)))
        .extracting(Inbound::content)
        .containsExactly(new Content.Arrived());
  }

  @Test
  void knowsTheWorkspacesOfOneAppApart() {
    var settings = new HashMap<>(slack.settings());
    settings.putAll(FakeSlack.account(1, "second", "T0SECOND", "xoxb-second-workspace"));
    channel = FakeSlack.channel(settings, clock);
    var event = FakeSlack.direct(SENDER, "m-1", QUESTION, NOW);

    var inFirst = messages(FakeSlack.delivery(event, NOW)).getFirst().from();
    var inSecond = messages(FakeSlack.delivery("T0SECOND", event, NOW)).getFirst().from();
    channel.send(new Posting("ltr_1", 0, inSecond, "text"));

    assertThat(inFirst.account()).isEqualTo("main");
    assertThat(inSecond.account()).isEqualTo("second");
    assertThat(slack.server().calls().getFirst().headers())
        .containsEntry("authorization", "Bearer xoxb-second-workspace");
    assertThat(messages(FakeSlack.delivery("T0OTHER", event, NOW))).isEmpty();
  }

  @Test
  void doesNotSpeakForAWorkspaceOfAnotherApp() {
    var settings = new HashMap<>(slack.settings());
    settings.putAll(FakeSlack.account(1, "second", "T0SECOND", "xoxb-second-workspace"));
    settings.put("channels.slack.accounts[1].signing-secret[0]", "secretofanotherapp1");
    channel = FakeSlack.channel(settings, clock);
    var event = FakeSlack.direct(SENDER, "m-1", QUESTION, NOW);

    assertThat(messages(FakeSlack.delivery("T0SECOND", event, NOW))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ratelimited, Later",
    "internal_error, Later",
    "channel_not_found, Never",
    "not_in_channel, Never",
    "msg_too_long, Never",
    "invalid_auth, Never",
    "account_inactive, Gone",
    "token_revoked, Gone"
  })
  void tellsWhatAnErrorMeans(String error, String dispatch) {
    slack
        .server()
        .meet(new Trouble.Answers(Reply.ok("{\"ok\":false,\"error\":\"%s\"}".formatted(error))));

    var sent = channel.send(new Posting("ltr_1", 0, message("m-1").from(), "text"));

    assertThat(sent)
        .isEqualTo(
            switch (dispatch) {
              case "Later" -> new Dispatch.Later(error, null);
              case "Gone" -> new Dispatch.Gone(error);
              default -> new Dispatch.Never(error);
            });
  }

  @Test
  void triesLaterWhenSlackDoesNotSayWhatBecameOfIt() {
    slack.server().meet(new Trouble.Answers(Reply.ok("<html>")));

    assertThat(channel.send(new Posting("ltr_1", 0, message("m-1").from(), "text")))
        .isInstanceOf(Dispatch.Later.class);
  }

  @Test
  void putsWordsAndLinksSoThatTheyAreShownAsTheyAre() {
    var markup = channel.form().markup();
    String text = markup.text("*1* <b> & ") + markup.link("〔第7条〕", "https://e.org/?a=1&b=2");

    channel.send(new Posting("ltr_1", 0, message("m-1").from(), text));

    var message = slack.messages().getFirst();
    assertThat(message.path("text").asString())
        .isEqualTo("*1* &lt;b&gt; &amp; <https://e.org/?a=1&amp;b=2|〔第7条〕>");
    assertThat(message.at("/blocks/0/elements/0/elements").toString())
        .isEqualTo(
            "[{\"type\":\"text\",\"text\":\"*1* <b> & \"},"
                + "{\"type\":\"link\",\"url\":\"https://e.org/?a=1&b=2\",\"text\":\"〔第7条〕\"}]");
  }

  @ParameterizedTest
  @CsvSource({"team, x", "bot-token, xoxp-1", "signing-secret[0], short"})
  void namesTheKeyThatIsWrong(String key, String value) {
    var settings = new HashMap<>(slack.settings());
    settings.put("channels.slack.accounts[0]." + key, value);

    assertThatThrownBy(() -> FakeSlack.channel(settings, clock))
        .rootCause()
        .hasMessageContaining(
            "channels.slack.accounts[main]." + key.replaceAll("\\[.*", "") + " must");
  }
}
