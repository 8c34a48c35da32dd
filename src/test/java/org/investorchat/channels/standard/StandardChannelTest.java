package org.investorchat.channels.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.channels.standard.StandardSettings.Account;
import org.investorchat.conversation.Utterance;
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
import org.investorchat.messaging.Incoming.Held;
import org.investorchat.messaging.Outgoing;
import org.investorchat.messaging.Outgoing.Said;
import org.investorchat.messaging.Outgoing.Speaker;
import org.investorchat.messaging.PlainRendering;
import org.investorchat.messaging.Posting;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.UnfinishedAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks that Standard Webhooks keeps to the contract, and what is its own. */
class StandardChannelTest extends ChannelContract {

  private static final String NEXT_SECRET =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString("a secret of thirty-two bytes, new".getBytes(StandardCharsets.UTF_8));

  private final PlainRendering rendering = new PlainRendering();
  private final FakeStandard integrator = new FakeStandard();

  @Override
  protected FakePlatform start() {
    return integrator;
  }

  private Channel with(List<String> secrets, List<String> publicKeys, String endpoint) {
    return integrator.channel(
        clock, new Account(FakePlatform.ACCOUNT, secrets, publicKeys, endpoint));
  }

  private static void assertRefused(Channel channel, RawRequest request) {
    assertThatThrownBy(() -> channel.read(FakePlatform.ACCOUNT, request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(401));
  }

  @ParameterizedTest
  @CsvSource({"-300, true", "300, true", "-301, false", "301, false"})
  void takesWebhooksOfFiveMinutesAround(int seconds, boolean taken) {
    var request = integrator.text(SENDER, "m-1", QUESTION, NOW.plusSeconds(seconds));

    if (taken) {
      assertThat(messages(request)).hasSize(1);
    } else {
      assertRefused(channel, request);
    }
  }

  @Test
  void takesTheOldAndTheNewSecretWhileItIsChanged() {
    var request = integrator.text(SENDER, "m-1", QUESTION, NOW);
    var both = with(List.of(NEXT_SECRET, FakeStandard.SECRET), List.of(), "");
    var next = with(List.of(NEXT_SECRET), List.of(), "");

    assertThat(both.read(FakePlatform.ACCOUNT, request)).isNotNull();
    assertRefused(next, request);
  }

  @Test
  void acceptsWithTheIdOfTheMessage() {
    var incoming =
        (Delivery) channel.read(FakePlatform.ACCOUNT, integrator.text(SENDER, "m-1", "x", NOW));

    assertThat(incoming.acknowledgement().status()).isEqualTo(202);
    assertThat(incoming.acknowledgement().body()).isEqualTo("{\"id\":\"m-1\"}");
    assertThat(incoming.messages().getFirst().messageId()).isEqualTo("m-1");
    assertThat(incoming.messages().getFirst().locale())
        .isEqualTo(ReplyLanguage.TRADITIONAL_CHINESE);
  }

  @Test
  void greetsWhoBeginsAConversation() {
    var event = FakeStandard.event("conversation.started", SENDER).toString();

    assertThat(messages(FakeStandard.signed("m-1", NOW, event)))
        .extracting(Inbound::content)
        .containsExactly(new Content.Arrived());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|type",
        "{\"type\":7}|type",
        "{\"type\":\"message.created\"}|data.text",
        "{\"type\":\"message.created\",\"data\":{\"text\":\" \"}}|data.text",
        "{\"type\":\"message.created\",\"data\":{\"text\":\"x\"}}|data.conversationId",
        "{\"type\":\"message.created\",\"data\":{\"text\":\"x\",\"conversationId\":7}}"
            + "|data.conversationId",
        "{\"type\":\"message.created\",\"data\":{\"text\":\"x\",\"conversationId\":\"a\\nb\"}}"
            + "|data.conversationId",
        "{\"type\":\"message.created\",\"data\":{\"text\":\"x\",\"conversationId\":\"c\","
            + "\"sender\":{\"id\":\"\"}}}|data.sender.id",
        "{\"type\":\"message.created\",\"data\":{\"kind\":\"A picture\"}}|data.kind"
      })
  void namesTheFieldThatIsWrong(String body, String field) {
    assertThatThrownBy(() -> messages(FakeStandard.signed("m-1", NOW, body)))
        .isInstanceOfSatisfying(
            DeliveryRefused.class,
            it -> {
              assertThat(it.status()).isEqualTo(400);
              assertThat(it.field()).contains(field);
            });
  }

  @Test
  void needsNoSender() {
    var body = "{\"type\":\"message.created\",\"data\":{\"conversationId\":\"c\",\"text\":\"x\"}}";
    var to = messages(FakeStandard.signed("m-1", NOW, body)).getFirst().from();

    assertThat(rendering.send(channel, to, "ltr_1", "text")).isEqualTo(new Dispatch.Accepted());
    assertThat(integrator.events().getFirst().path("data").has("sender")).isFalse();
  }

  private static Outgoing answer() {
    var utterance = new Utterance("What is the quota?", ReplyLanguage.ENGLISH);
    Answer answer = new ScriptedAnswers(FakeStandard.CORPUS).answer(utterance);
    return new Outgoing.Answered("msg_7", "cnv_7", NOW.minusSeconds(1), answer);
  }

  @Test
  void tellsTheAnswerWithItsCitations() {
    var draft = channel.compose(answer(), rendering).getFirst();
    channel.send(new Posting("ltr_1", 0, message("m-1").from(), draft));

    var event = integrator.events().getFirst();
    assertThat(event.propertyNames())
        .containsExactly("specversion", "id", "source", "type", "time", "datacontenttype", "data");
    assertThat(event.path("type").asString()).isEqualTo("message.answered");
    assertThat(event.path("source").asString()).isEqualTo("/webhooks/standard/main");
    assertThat(event.path("time").asString()).isEqualTo("2026-11-26T07:59:59Z");
    var data = event.path("data");
    assertThat(data.path("inReplyTo").asString()).isEqualTo("m-1");
    assertThat(data.path("conversationId").asString()).isEqualTo("c-" + SENDER);
    assertThat(data.path("answerId").asString()).isEqualTo("msg_7");
    assertThat(data.path("language").asString()).isEqualTo("en");
    assertThat(data.path("outcome").asString()).isEqualTo("answered");
    assertThat(data.at("/handoff/hotline").asString()).isNotEmpty();
    var citation = data.at("/citations/0");
    assertThat(citation.path("clause").asString()).isEqualTo("7.4");
    assertThat(citation.path("quote").asString()).isNotEmpty();
    assertThat(citation.path("provenance").asString()).isIn("source", "reference-translation");
    assertThat(citation.path("url").asString())
        .isEqualTo(FakeStandard.ORIGIN + "/measures/7?lang=en#7.4");
  }

  @Test
  void tellsWhatAnOperatorReplies() {
    var said = new Said("s-1", Speaker.OPERATOR, ReplyLanguage.ENGLISH, List.of("Call us."));
    var draft = channel.compose(said, rendering).getFirst();
    channel.send(new Posting("ltr_2", 0, message("m-1").from(), draft));

    var event = integrator.events().getFirst();
    assertThat(event.path("type").asString()).isEqualTo("message.replied");
    assertThat(event.at("/data/text").asString()).isEqualTo("Call us.");
    assertThat(event.path("data").has("inReplyTo")).isFalse();
    assertThat(event.path("data").has("outcome")).isFalse();
  }

  @Test
  void sendsTheSameAgainWithItsIdAndANewTimestamp() {
    var posting =
        new Posting(
            "ltr_1", 0, message("m-1").from(), channel.compose(answer(), rendering).getFirst());
    channel.send(posting);
    clock.pass(Duration.ofMinutes(30));
    channel.send(posting);

    var first = integrator.taken().getFirst();
    var again = integrator.taken().getLast();
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(FakeStandard.header(again, "webhook-id"))
        .isEqualTo(FakeStandard.header(first, "webhook-id"));
    assertThat(Long.parseLong(FakeStandard.header(again, "webhook-timestamp")))
        .isEqualTo(Long.parseLong(FakeStandard.header(first, "webhook-timestamp")) + 1800);
  }

  @Test
  void signsWithEverySecretAsTheLibraryVerifies() throws Exception {
    var account =
        new Account(
            "main", List.of(NEXT_SECRET, FakeStandard.SECRET), List.of(), integrator.endpoint());
    var channel = integrator.channel(Clock.systemUTC(), account);
    rendering.send(channel, message("m-1").from(), "ltr_1", "海淀 😀");

    var call = integrator.taken().getFirst();
    Map<String, List<String>> headers =
        call.headers().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
    assertThat(FakeStandard.header(call, "webhook-signature").split(" ")).hasSize(2);
    for (String secret : account.secret()) {
      assertThatCode(() -> new Webhook(secret).verify(call.body(), headers))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 404, 429, 500, 502, 504})
  void triesAgainUntilTheEndpointIsMended(int status) {
    integrator
        .server()
        .meet(
            new Trouble.Answers(
                new Reply(
                    status,
                    Map.of("Retry-After", "9", "Location", integrator.server().url("/x")),
                    "")));

    assertThat(rendering.send(channel, message("m-1").from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Later("http-" + status, Duration.ofSeconds(9)));
    assertThat(integrator.server().calls()).hasSize(1);
  }

  @Test
  void stopsWhereTheEndpointIsGone() {
    integrator.server().meet(new Trouble.Answers(Reply.of(410, "")));

    assertThat(rendering.send(channel, message("m-1").from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Gone("http-410"));
  }

  @Test
  void keepsToTheScheduleOfTheSpecification() {
    assertThat(channel.retries()).contains(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)));
  }

  @Test
  void sendsNothingToAnAddressThatIsNotPublic() {
    String local = "https://localhost:" + integrator.server().port() + "/answers";
    var account = new Account("main", List.of(FakeStandard.SECRET), List.of(), local);
    var channel = integrator.channel(clock, account, List.of());

    assertThat(rendering.send(channel, message("m-1").from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Never("private-address"));
    assertThat(integrator.server().calls()).isEmpty();
  }

  @Test
  void answersInTheResponseWhereThereIsNoEndpoint() {
    var polled = with(List.of(FakeStandard.SECRET), List.of(), "");
    var held = (Held) polled.read(FakePlatform.ACCOUNT, integrator.text(SENDER, "m-1", "x", NOW));
    var draft = polled.compose(answer(), rendering).getFirst();

    assertThat(polled.holds(FakePlatform.ACCOUNT)).isTrue();
    assertThat(channel.holds(FakePlatform.ACCOUNT)).isFalse();
    assertThat(held.reply().patience(Duration.ZERO)).isEqualTo(Duration.ofSeconds(15));
    assertThat(held.reply().pending().status()).isEqualTo(202);
    var answered = held.reply().answered(draft, false);
    assertThat(answered.status()).isEqualTo(200);
    assertThat(new JsonMapper().readTree(answered.body()).at("/data/inReplyTo").asString())
        .isEqualTo("m-1");
    assertThat(rendering.send(polled, held.message().from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Never("no-endpoint"));
  }

  @ParameterizedTest
  @CsvSource({
    "secret_x, '', secret",
    "whsec_c2hvcnQ=, '', secret",
    "whsec_%%, '', secret",
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, whpk_c2hvcnQ=, public-key"
  })
  void saysWhichKeyIsWrong(String secret, String publicKey, String key) {
    var publicKeys = publicKey.isEmpty() ? List.<String>of() : List.of(publicKey);

    assertThatThrownBy(() -> new Account("main", List.of(secret), publicKeys, ""))
        .hasMessageStartingWith("channels.standard.accounts[main]." + key + " must ")
        .hasMessageNotContaining(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://relay.example.org/x",
        "http://localhost:8080/x",
        "https://user@relay.example.org/x",
        "https://relay.example.org/x#y",
        "ftp://relay.example.org/x",
        "relay.example.org/x",
        "https:///x",
        "https://a b/"
      })
  void callsNoEndpointWithoutTls(String endpoint) {
    var account = new Account("main", List.of(FakeStandard.SECRET), List.of(), endpoint);

    assertThatThrownBy(() -> FakeStandard.settings(List.of("relay.example.org"), account))
        .hasMessageStartingWith("channels.standard.accounts[main].endpoint must ");
  }

  @Test
  void namesTheFirstSettingThatIsMissing() throws IOException {
    assertThat(UnfinishedAccount.refusal("standard", StandardSettings.class))
        .startsWith("channels.standard.accounts[main].secret must ");
  }
}
