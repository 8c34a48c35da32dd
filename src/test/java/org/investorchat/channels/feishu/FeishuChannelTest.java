package org.investorchat.channels.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.messaging.ChannelContract;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Incoming.Handshake;
import org.investorchat.messaging.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks what Feishu delivers, with its published vectors and against it in process. */
class FeishuChannelTest extends ChannelContract {

  private static final JsonMapper JSON = new JsonMapper();

  private FakeFeishu feishu;

  @Override
  protected FakePlatform start() {
    feishu = new FakeFeishu();
    return feishu;
  }

  @Test
  void opensWhatFeishusDocumentationEncrypts() throws GeneralSecurityException {
    byte[] encrypted = Base64.getDecoder().decode("P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=");

    assertThat(new String(FeishuEnvelope.decrypt(encrypted, "test key"), UTF_8))
        .isEqualTo("hello world");
  }

  @Test
  void opensWhatTheSdksTestEncrypts() throws GeneralSecurityException {
    // larksuite/oapi-sdk-java, TestDecryptor.
    byte[] encrypted =
        Base64.getDecoder()
            .decode(
                """
                4T4ivT/PR2APX9OYkhRKtu54s1rtIpj9xJU69Hs1yWQ/1RutbufsBs9xjx5YC3u/0hMRF49sN0kevQiEL8iB3bVE\
                dpfyJXzXGDfKUjvKQTmG64GbMdTW6qRpadVPem3f32jHuT6fc+4TRg4BigwoUId+l/D+vcIwu3mDgAEbaqzWfmvc\
                cmpiRMfQbh9JhdK/akmrRjo/CXPLM+hZciFXJMSpKueV3SjZJoSls5y0ZTHC8zak/Mp/DSl1wa4mYe5laP367Lnl\
                4ylGiXBKx3Ku29oWv79rYcO/5QT63H4rkl8bwYmAzScpb2KNnV11L3xiDzJp3hFdfXczUvm93FXu4Lw8eDAsRzIW\
                CccKrqHh0UvtDJD95tNn6LvYew4+Xbk1RD4k7UzWJS9AMobOK778NLNxfQ+Kn7MKzBHilXnSIVY5V+dcsOOdfqJv\
                iW4yWmT73JHYKq1qJip7Cw7lbkmRMUmettUwdVFWxeXH6iTex3YXCgqoriCx/MzeQhdNEycipooB/vHItRt1CF44\
                uFWj9tf8n3TdbdH4dNMD0hw8ejHJSbEHb9HAGCugUniN8BzL9wxE959JU4cu3BKjDuIk5oS9hLR1mSc3vKBuSa3V\
                KOE=\
                """);

    assertThat(new String(FeishuEnvelope.decrypt(encrypted, "1212121212"), UTF_8))
        .startsWith("{\"schema\":\"2.0\"")
        .contains("张三");
  }

  @Test
  void proofsThatTheAddressIsOurs() {
    var challenge =
        Map.<String, Object>of(
            "type", "url_verification", "token", FakeFeishu.TOKEN, "challenge", "a\"b\\c");
    var signed = FakeFeishu.sealed(challenge, FakeFeishu.KEY, NOW);

    var replies = new ArrayList<String>();
    for (var request : List.of(signed, unsigned(signed))) {
      replies.add(((Handshake) channel.read("main", request)).reply().body());
    }

    assertThat(replies)
        .hasSize(2)
        .allSatisfy(
            it -> assertThat(JSON.readTree(it).path("challenge").asString()).isEqualTo("a\"b\\c"));
  }

  @Test
  void answersNoChallengeOfSomebodyElse() {
    var otherToken =
        Map.<String, Object>of("type", "url_verification", "token", "other", "challenge", "a");
    var otherKey = new HashMap<>(otherToken);
    otherKey.put("token", FakeFeishu.TOKEN);

    assertRefused(FakeFeishu.sealed(otherToken, FakeFeishu.KEY, NOW));
    assertRefused(unsigned(FakeFeishu.sealed(otherKey, "encrypt-key-of-another", NOW)));
    assertRefused(RawRequest.post(Map.of(), Map.of(), JSON.writeValueAsBytes(otherKey)));
  }

  @Test
  void takesNoMessageWithoutASignature() {
    assertRefused(unsigned(feishu.text(SENDER, "m-1", QUESTION, NOW)));
  }

  @Test
  void takesNoMessageWithAnotherToken() {
    var event =
        Map.<String, Object>of("schema", "2.0", "header", Map.of("token", "other"), "event", "");

    assertRefused(FakeFeishu.sealed(event, FakeFeishu.KEY, NOW));
  }

  @Test
  void refusesWhatItCannotOpenAsItRefusesForgeries() {
    byte[] body = "{\"encrypt\":\"QUJD\"}".getBytes(UTF_8);

    assertRefused(RawRequest.post(Map.of(), FakeFeishu.headers(body, FakeFeishu.KEY, NOW), body));
  }

  private static RawRequest unsigned(RawRequest signed) {
    return RawRequest.post(Map.of(), Map.of(), signed.body());
  }

  private void assertRefused(RawRequest request) {
    assertThatThrownBy(() -> channel.read("main", request))
        .isInstanceOfSatisfying(
            DeliveryRefused.class, it -> assertThat(it.status()).isEqualTo(401));
  }

  @ParameterizedTest
  @CsvSource({"-28800, true", "-28801, false", "300, true", "301, false"})
  void takesWhatIsDeliveredAgainForEightHours(long seconds, boolean taken) {
    var request = feishu.text(SENDER, "m-1", QUESTION, NOW.plusSeconds(seconds));

    if (taken) {
      assertThat(messages(request)).hasSize(1);
    } else {
      assertRefused(request);
    }
  }

  @Test
  void takesBothSecretsWhileTheyAreChanged() {
    var settings = new HashMap<>(feishu.settings());
    settings.put("channels.feishu.accounts[0].encrypt-key[0]", "the-new-encrypt-key");
    settings.put("channels.feishu.accounts[0].encrypt-key[1]", FakeFeishu.KEY);
    channel = FakeFeishu.channel(settings, clock);

    assertThat(message("m-1").content()).isEqualTo(new Content.Text(QUESTION));
  }

  @Test
  void answersInGroupsWhereItIsMentioned() {
    var mentions =
        List.of(
            Map.of("key", "@_user_1", "id", Map.of("open_id", FakeFeishu.BOT), "name", "Bot"),
            Map.of("key", "@_user_2", "id", Map.of("open_id", "ou_9"), "name", "张三"));

    var messages = messages(group("@_user_1 ask @_user_2", mentions));

    assertThat(messages).hasSize(1);
    assertThat(messages.getFirst().content()).isEqualTo(new Content.Text("ask @张三"));
    assertThat(messages.getFirst().from().correspondent()).isEqualTo("oc_g/" + SENDER);
    assertThat(messages(group("@_user_2 hello", mentions.subList(1, 2)))).isEmpty();
    assertThat(messages(group("hello", List.of()))).isEmpty();
  }

  private RawRequest group(String text, List<Map<String, Object>> mentions) {
    var message = new HashMap<String, Object>();
    message.put("message_id", "om_g");
    message.put("chat_id", "oc_g");
    message.put("chat_type", "group");
    message.put("message_type", "text");
    message.put("content", JSON.writeValueAsString(Map.of("text", text)));
    message.put("mentions", mentions);
    return feishu.event("im.message.receive_v1", FakeFeishu.event(SENDER, message), NOW);
  }

  @Test
  void greetsWhoMentionsItWithoutAWord() {
    var bot = Map.of("key", "@_user_1", "id", Map.of("open_id", FakeFeishu.BOT), "name", "Bot");

    assertThat(messages(group("@_user_1 ", List.of(bot))).getFirst().content())
        .isEqualTo(new Content.Arrived());
  }

  @Test
  void takesAMentionOfAnyBotWhereItsOwnIdIsNotSet() {
    var settings = new HashMap<>(feishu.settings());
    settings.remove("channels.feishu.accounts[0].bot-open-id");
    channel = FakeFeishu.channel(settings, clock);
    var mention = Map.<String, Object>of("key", "@_user_1", "mentioned_type", "bot", "name", "Bot");

    assertThat(messages(group("@_user_1 fees?", List.of(mention))).getFirst().content())
        .isEqualTo(new Content.Text("fees?"));
  }

  @Test
  void readsWhatAPostSays() {
    Map<String, Object> post =
        Map.of(
            "title",
            "Visas",
            "content",
            List.of(
                List.of(Map.of("tag", "text", "text", "How long? "), Map.of("tag", "img")),
                List.of(Map.of("tag", "a", "text", "here", "href", "https://example.org"))));

    assertThat(messages(feishu.message(SENDER, "m-1", "post", post, NOW)).getFirst().content())
        .isEqualTo(new Content.Text("Visas\nHow long? \nhere"));
  }

  @Test
  void ignoresOtherApps() {
    var event =
        Map.<String, Object>of(
            "sender", Map.of("sender_type", "app"), "message", Map.of("chat_type", "p2p"));

    assertThat(messages(feishu.event("im.message.receive_v1", event, NOW))).isEmpty();
  }

  @Test
  void greetsWhoOpensTheChatForTheFirstTime() {
    var event = Map.<String, Object>of("chat_id", "oc_1", "operator_id", Map.of("open_id", SENDER));
    var again = new HashMap<>(event);
    again.put("last_message_id", "om_1");
    String type = "im.chat.access_event.bot_p2p_chat_entered_v1";

    var first = messages(feishu.event(type, event, NOW)).getFirst();

    assertThat(first.content()).isEqualTo(new Content.Arrived());
    assertThat(first.from().key())
        .isEqualTo(message("m-1").from().key())
        .as("whoever is greeted is whoever writes then");
    assertThat(messages(feishu.event(type, event, NOW.plusSeconds(60))).getFirst().messageId())
        .isEqualTo(first.messageId());
    assertThat(messages(feishu.event(type, again, NOW))).isEmpty();
  }

  @Test
  void readsEventsOfVersionOne() {
    Map<String, Object> event = new HashMap<>();
    event.put("type", "message");
    event.put("chat_type", "private");
    event.put("msg_type", "text");
    event.put("open_id", SENDER);
    event.put("open_message_id", "m-1");
    event.put("open_chat_id", "oc_1");
    event.put("text_without_at_bot", " " + QUESTION);

    var read = messages(old(event)).getFirst();

    assertThat(read.content()).isEqualTo(new Content.Text(QUESTION));
    assertThat(read.from()).isEqualTo(message("m-1").from());
    assertThat(read.messageId()).isEqualTo(message("m-1").messageId());
    event.put("chat_type", "group");
    assertThat(messages(old(event))).isEmpty();
    event.put("is_mention", true);
    assertThat(messages(old(event))).hasSize(1);
  }

  @Test
  void greetsInVersionOneAsInTwo() {
    Map<String, Object> event =
        Map.of("type", "p2p_chat_create", "chat_id", "oc_1", "user", Map.of("open_id", SENDER));

    assertThat(messages(old(event)))
        .extracting(Inbound::messageId, Inbound::content)
        .containsExactly(tuple("entered/oc_1", new Content.Arrived()));
  }

  private static RawRequest old(Map<String, Object> event) {
    Map<String, Object> delivery = new HashMap<>();
    delivery.put("uuid", "u-1");
    delivery.put("token", FakeFeishu.TOKEN);
    delivery.put("type", "event_callback");
    delivery.put("event", event);
    return FakeFeishu.sealed(delivery, FakeFeishu.KEY, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "app-id, cli_",
    "app-secret, ''",
    "encrypt-key[0], short",
    "verification-token[0], ''",
    "bot-open-id, bot"
  })
  void namesTheKeyThatIsWrongAndNotItsValue(String key, String value) {
    var settings = new HashMap<>(feishu.settings());
    settings.put("channels.feishu.accounts[0]." + key, value);

    assertThatThrownBy(() -> FakeFeishu.channel(settings, clock))
        .rootCause()
        .hasMessageContaining(
            "channels.feishu.accounts[main]." + key.replaceAll("\\[.*", "") + " must");
  }

  @ParameterizedTest
  @ValueSource(strings = {"app-id", "app-secret", "encrypt-key[0]", "verification-token[0]"})
  void namesTheKeyThatIsMissing(String key) {
    var settings = new HashMap<>(feishu.settings());
    settings.remove("channels.feishu.accounts[0]." + key);

    assertThatThrownBy(() -> FakeFeishu.channel(settings, clock))
        .rootCause()
        .hasMessageContaining("channels.feishu.accounts[main]." + key.replaceAll("\\[.*", ""));
  }
}
