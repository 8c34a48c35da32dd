package org.investorchat.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.channels.whatsapp.WhatsAppSettings.Account;
import org.investorchat.messaging.ChannelContract;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.PlainRendering;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.UnfinishedAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks that WhatsApp keeps to the contract, and what is its own. */
class WhatsAppChannelTest extends ChannelContract {

  private static final String MULTILINGUAL =
      "Let's pretend this body is equal to the message object and can handle unicode characters"
          + " like みどりいろ and J'ai mangé des pâtes";

  private final PlainRendering rendering = new PlainRendering();
  private final FakeWhatsApp whatsApp = new FakeWhatsApp();

  @Override
  protected FakePlatform start() {
    return whatsApp;
  }

  private static Map<String, String> verification(String... others) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("hub.mode", "subscribe");
    parameters.put("hub.verify_token", FakeWhatsApp.VERIFY_TOKEN);
    parameters.put("hub.challenge", "1158201444");
    for (int i = 0; i < others.length; i += 2) {
      parameters.put(others[i], others[i + 1]);
    }
    return parameters;
  }

  /** GitHub's documentation; octokit/webhooks-methods.js; Secreto31126/whatsapp-api-js. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "It's a Secret to Everybody|Hello, World!"
            + "|757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "mysecret|{\"foo\":\"bar\"}"
            + "|4864d2759938a15468b5df9ade20bf161da9b4f737ea61794142f3484236bda3",
        "YOUR_APP_SECRET|"
            + MULTILINGUAL
            + "|0363007aabdf1ab579f35936651a460fb5fa1aaf40df98b1264446b72cc96688"
      },
      delimiter = '|')
  void passesPublishedVectorsAndNoneOfTheirTwins(String secret, String text, String hex) {
    byte[] body = FakeWhatsApp.escaped(text).getBytes(StandardCharsets.US_ASCII);
    var request = RawRequest.post(Map.of(), Map.of("x-hub-signature-256", "sha256=" + hex), body);

    assertThatCode(() -> new HubSignature(List.of(secret)).verify(request))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new HubSignature(List.of(secret + "x")).verify(request))
        .isInstanceOf(DeliveryRefused.class);
    var unescaped =
        RawRequest.post(Map.of(), request.headers(), (text + "é").getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> new HubSignature(List.of(secret)).verify(unescaped))
        .isInstanceOf(DeliveryRefused.class);
  }

  @Test
  void takesTheOldAndTheNewSecretWhileItIsChanged() {
    var both = whatsApp.channel(List.of("ab".repeat(16), FakeWhatsApp.APP_SECRET));
    var next = whatsApp.channel(List.of("ab".repeat(16)));
    var request = whatsApp.text(SENDER, "m-1", QUESTION, NOW);

    assertThat(both.read(FakePlatform.ACCOUNT, request)).isNotNull();
    assertThatThrownBy(() -> next.read(FakePlatform.ACCOUNT, request))
        .isInstanceOf(DeliveryRefused.class);
  }

  @Test
  void givesTheChallengeBack() {
    var incoming = channel.read(FakePlatform.ACCOUNT, RawRequest.get(verification()));

    assertThat(incoming).isEqualTo(new Handshake(HttpReply.text("1158201444")));
  }

  @ParameterizedTest
  @CsvSource({"hub.mode, unsubscribe", "hub.verify_token, verify-Qm3xT7pLw0Zs", "hub.mode, ''"})
  void givesNoChallengeToWhoDoesNotKnowTheToken(String name, String value) {
    var request = RawRequest.get(verification(name, value));

    assertThatThrownBy(() -> channel.read(FakePlatform.ACCOUNT, request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(403));
  }

  @Test
  void readsEveryMessageOfABatchAndNoReceipt() {
    var webhook = new JsonMapper().createObjectNode();
    FakeWhatsApp.add(
        webhook,
        FakeWhatsApp.NUMBER,
        whatsApp.textMessage("861", "m-1", "one", NOW),
        whatsApp.textMessage("862", "m-2", "two", NOW));
    FakeWhatsApp.add(
        webhook, FakeWhatsApp.SECOND_NUMBER, whatsApp.textMessage("861", "m-3", "three", NOW));
    FakeWhatsApp.add(webhook, "999999", whatsApp.textMessage("861", "m-4", "elsewhere", NOW));
    FakeWhatsApp.add(webhook, FakeWhatsApp.NUMBER);

    var messages = messages(FakeWhatsApp.signed(webhook.toString()));

    assertThat(messages)
        .extracting(Inbound::messageId)
        .containsExactly("wamid.m-1", "wamid.m-2", "wamid.m-3");
    assertThat(messages.get(0).from().key()).isNotEqualTo(messages.get(2).from().key());
    assertThat(messages.get(0).at()).isEqualTo(NOW);
  }

  @Test
  void answersFromTheNumberThatWasWrittenTo() {
    var message = whatsApp.textMessage(SENDER, "m-1", "one", NOW);
    var to = messages(whatsApp.delivery(FakeWhatsApp.SECOND_NUMBER, message)).getFirst().from();

    rendering.send(channel, to, "ltr_1", "text");

    assertThat(whatsApp.server().calls().getFirst().path())
        .isEqualTo("/v25.0/" + FakeWhatsApp.SECOND_NUMBER + "/messages");
    assertThat(whatsApp.sent().getFirst().at("/text/preview_url").asBoolean(true)).isFalse();
  }

  private List<Content> contents(ObjectNode message) {
    return messages(whatsApp.delivery(FakeWhatsApp.NUMBER, message)).stream()
        .map(Inbound::content)
        .toList();
  }

  @Test
  void readsWhatIsChosenAsText() {
    var button = whatsApp.message(SENDER, "m-1", "button", NOW);
    button.putObject("button").put("text", "Yes").put("payload", "y");
    var reply = whatsApp.message(SENDER, "m-2", "interactive", NOW);
    reply.putObject("interactive").putObject("button_reply").put("id", "1").put("title", "Visa");
    var row = whatsApp.message(SENDER, "m-3", "interactive", NOW);
    row.putObject("interactive").putObject("list_reply").put("id", "2").put("title", "Land");
    var form = whatsApp.message(SENDER, "m-4", "interactive", NOW);
    form.putObject("interactive").putObject("nfm_reply").put("name", "flow");

    assertThat(contents(button)).containsExactly(new Content.Text("Yes"));
    assertThat(contents(reply)).containsExactly(new Content.Text("Visa"));
    assertThat(contents(row)).containsExactly(new Content.Text("Land"));
    assertThat(contents(form)).containsExactly(new Content.Other("interactive"));
  }

  @Test
  void greetsWhoOpensTheChatAndIgnoresReactions() {
    assertThat(contents(whatsApp.message(SENDER, "m-1", "request_welcome", NOW)))
        .containsExactly(new Content.Arrived());
    assertThat(contents(whatsApp.message(SENDER, "m-2", "reaction", NOW))).isEmpty();
    assertThat(contents(whatsApp.message(SENDER, "m-3", "system", NOW))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "from", "type", "timestamp"})
  void namesTheFieldThatIsMissing(String field) {
    var message = whatsApp.textMessage(SENDER, "m-1", "one", NOW);
    message.remove(field);

    assertThatThrownBy(() -> contents(message))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.field()).contains(field));
  }

  @ParameterizedTest
  @CsvSource({
    "400, 131047, window-closed",
    "401, 190, access-token",
    "403, 10, access-token",
    "400, 131026, error-131026",
    "404, 100, error-100"
  })
  void givesUpWhereItWillNeverDo(int status, int code, String reason) {
    var body = "{\"error\":{\"code\":" + code + ",\"message\":\"to 8613800000000\"}}";
    whatsApp.server().meet(new Trouble.Answers(Reply.of(status, body)));

    assertThat(rendering.send(channel, message("m-1").from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Never(reason));
  }

  @ParameterizedTest
  @CsvSource({"400, 130429", "400, 131056", "500, 131000", "429, 4"})
  void triesLaterWhereItMayDo(int status, int code) {
    var body = "{\"error\":{\"code\":" + code + "}}";
    whatsApp
        .server()
        .meet(new Trouble.Answers(new Reply(status, Map.of("Retry-After", "3"), body)));

    assertThat(rendering.send(channel, message("m-1").from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Later("error-" + code, Duration.ofSeconds(3)));
  }

  @ParameterizedTest
  @CsvSource({
    "short, verify-Qm3xT7pLw0Zr, 32, 1065403522, app-secret",
    "0f7c2f5e3c1d4b6a8e9d0c1b2a394857, short, 32, 1065403522, verify-token",
    "0f7c2f5e3c1d4b6a8e9d0c1b2a394857, verify-Qm3xT7pLw0Zr, 31, 1065403522, access-token",
    "0f7c2f5e3c1d4b6a8e9d0c1b2a394857, verify-Qm3xT7pLw0Zr, 32, +86 10, numbers"
  })
  void saysWhichSettingIsWrong(
      String secret, String verify, int accessLength, String number, String key) {
    String access = "s".repeat(accessLength);

    assertThatThrownBy(() -> new Account("main", List.of(secret), verify, access, List.of(number)))
        .hasMessageStartingWith("channels.whatsapp.accounts[main]." + key + " must ")
        .hasMessageNotContaining(secret)
        .hasMessageNotContaining("sss");
  }

  @Test
  void namesTheFirstSettingThatIsMissing() throws IOException {
    assertThat(UnfinishedAccount.refusal("whatsapp", WhatsAppSettings.class))
        .startsWith("channels.whatsapp.accounts[main].app-secret must ");
  }
}
