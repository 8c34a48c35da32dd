package org.investorchat.channels.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.messaging.Address;
import org.investorchat.messaging.ChannelContract;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks Teams against the Bot Framework in process: tokens, keys, mentions and replies. */
class TeamsChannelTest extends ChannelContract {

  private static final RSAKey SECOND = FakeTeams.strange("key-2");

  private FakeTeams teams;

  @Override
  protected FakePlatform start() {
    teams = new FakeTeams();
    return teams;
  }

  @ParameterizedTest
  @CsvSource({"-3899, true", "-3900, false", "299, true", "300, false"})
  void takesATokenFiveMinutesAroundItsLife(long seconds, boolean taken) {
    var request = teams.text(SENDER, "m-1", QUESTION, NOW.plusSeconds(seconds));

    if (taken) {
      assertThat(messages(request)).hasSize(1);
    } else {
      assertRefused(request, 401);
    }
  }

  private void assertRefused(RawRequest request, int status) {
    assertThatThrownBy(() -> channel.read("main", request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(status));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/amer/",
        "http://localhost:1/amer/",
        "https://smba.trafficmanager.net.example.org/amer/",
        "https://smba.trafficmanager.net@example.org/",
        "http://169.254.169.254/",
        ""
      })
  void refusesToReplyElsewhereThoughATokenSaysSo(String service) {
    var message = teams.message(SENDER, "m-1", QUESTION, NOW);
    message.put("serviceUrl", service);
    String token =
        FakeTeams.token(teams.claims(NOW).claim("serviceurl", service).build(), FakeTeams.KEY);

    assertRefused(FakeTeams.request(message, token), 401);
  }

  @Test
  void fetchesKeysOnceADay() {
    message("m-1");
    message("m-2");
    assertThat(fetched()).isEqualTo(1);

    clock.pass(Duration.ofDays(1));
    messages(teams.text(SENDER, "m-3", QUESTION, clock.instant()));
    assertThat(fetched()).isEqualTo(2);
  }

  private long fetched() {
    return teams.server().calls().stream().filter(it -> it.path().endsWith("/keys")).count();
  }

  @Test
  void fetchesKeysAgainForOneItDoesNotKnowButNotForEach() {
    message("m-1");
    teams.publish(SECOND);
    var request =
        FakeTeams.request(
            teams.message(SENDER, "m-2", QUESTION, NOW),
            FakeTeams.token(teams.claims(NOW).build(), SECOND));

    assertRefused(request, 401);
    clock.pass(Duration.ofMinutes(5));

    assertThat(messages(request)).hasSize(1);
    var unknown =
        FakeTeams.request(
            teams.message(SENDER, "m-3", QUESTION, NOW),
            FakeTeams.token(teams.claims(NOW).build(), FakeTeams.strange("key-3")));
    for (int i = 0; i < 5; i++) {
      assertRefused(unknown, 401);
    }
    assertThat(fetched()).isEqualTo(2);
  }

  @Test
  void isAwayWhileThereAreNoKeysAndGoesOnWithOldOnes() {
    var request = teams.text(SENDER, "m-1", QUESTION, NOW);
    teams.server().meet(new Trouble.Answers(Reply.of(503, "")));
    assertThatThrownBy(() -> channel.read("main", request)).isInstanceOf(PlatformAway.class);
    assertThatThrownBy(() -> channel.read("main", request)).isInstanceOf(PlatformAway.class);
    assertThat(teams.server().calls()).as("strangers cannot have it call at will").hasSize(1);

    clock.pass(Duration.ofSeconds(10));
    assertThat(messages(request)).hasSize(1);

    clock.pass(Duration.ofDays(1));
    teams.server().meet(new Trouble.Cut());
    assertThat(messages(teams.text(SENDER, "m-2", QUESTION, clock.instant()))).hasSize(1);
  }

  @Test
  void refusesASignedActivityThatLacksWhatItMustHave() {
    var message = teams.message(SENDER, "m-1", QUESTION, NOW);
    message.remove("id");

    assertRefused(teams.delivery(message, NOW), 400);
  }

  private Map<String, Object> inTeam(String thread, String text) {
    var message = teams.message(SENDER, "m-1", text, NOW);
    message.put(
        "conversation",
        Map.of(
            "id",
            "19:abc@thread.tacv2;messageid=" + thread,
            "isGroup",
            true,
            "conversationType",
            "channel"));
    return message;
  }

  private static Map<String, Object> mention(String id, String name) {
    return Map.of(
        "type", "mention", "text", "<at>" + name + "</at>", "mentioned", Map.of("id", id));
  }

  @Test
  void answersInATeamWhereItIsMentioned() {
    var message = inTeam("1", "<at>Bot</at> Fees? <at>张三</at>\n");
    message.put("entities", List.of(mention(FakeTeams.BOT, "Bot"), mention("29:other", "张三")));
    var inOtherThread = inTeam("2", "<at>Bot</at> Visas?");
    inOtherThread.put("entities", List.of(mention(FakeTeams.BOT, "Bot")));

    var read = messages(teams.delivery(message, NOW)).getFirst();
    channel.send(new Posting("ltr_1", 0, read.from(), "text"));

    assertThat(read.content()).isEqualTo(new Content.Text("Fees? @张三"));
    assertThat(messages(teams.delivery(inOtherThread, NOW)).getFirst().from().key())
        .isEqualTo(read.from().key());
    assertThat(teams.server().calls().getLast().path())
        .isEqualTo("/amer/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities/m-1");
    assertThat(messages(teams.delivery(inTeam("1", "hello"), NOW))).isEmpty();
  }

  @Test
  void greetsWhoMentionsItWithoutAWord() {
    var message = inTeam("1", "<at>Bot</at> ");
    message.put("entities", List.of(mention(FakeTeams.BOT, "Bot")));

    assertThat(messages(teams.delivery(message, NOW)).getFirst().content())
        .isEqualTo(new Content.Arrived());
  }

  @Test
  void greetsWhoMeetsItFirstOnce() {
    var update = teams.activity("conversationUpdate", SENDER, NOW);
    update.put("membersAdded", List.of(Map.of("id", FakeTeams.BOT), Map.of("id", "29:" + SENDER)));

    var first = messages(teams.delivery(update, NOW)).getFirst();
    var second = messages(teams.delivery(update, NOW)).getFirst();
    channel.send(new Posting("ltr_1", 0, first.from(), "hello"));

    assertThat(first.content()).isEqualTo(new Content.Arrived());
    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(first.from().key()).isEqualTo(message("m-1").from().key());
    assertThat(teams.seen(SENDER)).containsExactly("hello");
    assertThat(teams.server().calls().getLast().path()).endsWith("/activities");
  }

  @Test
  void greetsNeitherItselfNorAWholeTeam() {
    var itself = teams.activity("conversationUpdate", SENDER, NOW);
    itself.put("membersAdded", List.of(Map.of("id", FakeTeams.BOT)));
    var team = inTeam("1", "");
    team.put("type", "conversationUpdate");
    team.put("membersAdded", List.of(Map.of("id", "29:" + SENDER)));

    assertThat(messages(teams.delivery(itself, NOW))).isEmpty();
    assertThat(messages(teams.delivery(team, NOW))).isEmpty();
  }

  @Test
  void knowsTheLanguageOfTheClient() {
    var message = teams.message(SENDER, "m-1", QUESTION, NOW);
    message.remove("locale");

    assertThat(message("m-1").locale()).isEqualTo(ReplyLanguage.SIMPLIFIED_CHINESE);
    assertThat(messages(teams.delivery(message, NOW)).getFirst().locale()).isNull();
  }

  private static Posting posting(Address to) {
    return new Posting("ltr_1", 0, to, "text");
  }

  @Test
  void getsANewTokenOnceWhenTheOldOneHasExpired() {
    var to = message("m-1").from();
    channel.send(posting(to));
    teams.expireTokens();

    assertThat(channel.send(posting(to))).isEqualTo(new Dispatch.Accepted());
    assertThat(teams.server().calls().stream().filter(it -> it.path().endsWith("/token")))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"412, true", "429, true", "502, true", "504, true", "403, false", "413, false"})
  void tellsWhatPassesFromWhatDoesNot(int status, boolean passes) {
    var to = message("m-1").from();
    teams.server().meet(new Trouble.Answers(Reply.of(status, "{}")));

    assertThat(channel.send(posting(to)))
        .isEqualTo(
            passes
                ? new Dispatch.Later("http-" + status, null)
                : new Dispatch.Never("http-" + status));
  }

  @Test
  void sendsNothingToAHostThatIsNotAllowedAnyMore() {
    var to = new Address("teams", "main", "a:1", Map.of("service", "https://example.org/"));

    assertThat(channel.send(posting(to))).isEqualTo(new Dispatch.Never("no-service"));
  }

  @ParameterizedTest
  @CsvSource({"app-id, ''", "app-secret, short", "tenant, a/b"})
  void namesTheKeyThatIsWrong(String key, String value) {
    var settings = new HashMap<>(teams.settings());
    settings.put("channels.teams.accounts[0]." + key, value);

    assertThatThrownBy(() -> FakeTeams.channel(settings, clock))
        .rootCause()
        .hasMessageContaining("channels.teams.accounts[main]." + key + " must");
  }
}
