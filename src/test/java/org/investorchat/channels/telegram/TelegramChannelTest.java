package org.investorchat.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.telegram.TelegramSettings.Account;
import org.investorchat.messaging.ChannelContract;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.FakeServer.Trouble;
import org.investorchat.messaging.Inbound;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.PlainRendering;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.UnfinishedAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Checks that Telegram keeps to the contract, and what is its own. */
class TelegramChannelTest extends ChannelContract {

  private final PlainRendering rendering = new PlainRendering();
  private final FakeTelegram telegram = new FakeTelegram();

  @Override
  protected FakePlatform start() {
    return telegram;
  }

  private List<Inbound> read(ObjectNode message) {
    return messages(telegram.delivery("m-1", "message", message));
  }

  private static void mention(ObjectNode message, String name) {
    String text = message.path("text").asString();
    message
        .putArray("entities")
        .addObject()
        .put("type", "mention")
        .put("offset", text.indexOf(name))
        .put("length", name.length());
  }

  @Test
  void takesTheOldAndTheNewSecretWhileItIsChanged() {
    var both = telegram.channel(List.of("new-".repeat(8), FakeTelegram.SECRET));
    var next = telegram.channel(List.of("new-".repeat(8)));
    var request = telegram.text(SENDER, "m-1", QUESTION, NOW);

    assertThat(both.read(FakePlatform.ACCOUNT, request)).isNotNull();
    assertThatThrownBy(() -> next.read(FakePlatform.ACCOUNT, request))
        .isInstanceOf(DeliveryRefused.class);
  }

  @Test
  void knowsWhatItsSenderReads() {
    assertThat(message("m-1").locale()).isEqualTo(ReplyLanguage.SIMPLIFIED_CHINESE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/start", "/start ref_42", "/start@Investor_Bot"})
  void greetsWhoStarts(String text) {
    assertThat(read(telegram.message(SENDER, NOW).put("text", text)))
        .extracting(Inbound::content)
        .containsExactly(new Content.Arrived());
  }

  @ParameterizedTest
  @CsvSource({
    "/help, /help",
    "/help@investor_bot, /help",
    "/language@investor_bot en, /language en",
    "/help@other_bot, /help@other_bot"
  })
  void leavesTheBotsNameOutOfCommands(String text, String expected) {
    assertThat(read(telegram.message(SENDER, NOW).put("text", text)))
        .extracting(Inbound::content)
        .containsExactly(new Content.Text(expected));
  }

  @Test
  void doesNotAnswerWhatIsEdited() {
    var edited = telegram.message(SENDER, NOW).put("text", "again");

    assertThat(messages(telegram.delivery("m-1", "edited_message", edited))).isEmpty();
    assertThat(messages(telegram.delivery("m-2", "callback_query", edited))).isEmpty();
  }

  @Test
  void doesNotAnswerBots() {
    var message = telegram.message(SENDER, NOW).put("text", "hello");
    ((ObjectNode) message.path("from")).put("is_bot", true);

    assertThat(read(message)).isEmpty();
  }

  @Test
  void keepsOutOfTalkInGroups() {
    assertThat(read(telegram.inGroup(SENDER, NOW).put("text", "What is the quota?"))).isEmpty();
    assertThat(read(telegram.inGroup(SENDER, NOW).put("text", "/help@other_bot"))).isEmpty();

    var other = telegram.inGroup(SENDER, NOW).put("text", "@somebody what is the quota?");
    mention(other, "@somebody");
    assertThat(read(other)).isEmpty();
  }

  @Test
  void answersInAGroupWhereItIsNamed() {
    var message = telegram.inGroup(SENDER, NOW).put("text", "😀 @Investor_Bot what is the quota?");
    mention(message, "@Investor_Bot");

    var inbound = read(message).getFirst();

    assertThat(inbound.content()).isEqualTo(new Content.Text("😀  what is the quota?"));
    assertThat(inbound.from().correspondent())
        .isEqualTo("-1001234567890/" + FakeTelegram.number(SENDER));
  }

  @Test
  void greetsInAGroupWhereItIsNamedWithoutAWord() {
    var message = telegram.inGroup(SENDER, NOW).put("text", "@investor_bot");
    mention(message, "@investor_bot");

    assertThat(read(message)).extracting(Inbound::content).containsExactly(new Content.Arrived());
  }

  @Test
  void answersRepliesToItselfInAGroup() {
    var message = telegram.inGroup(SENDER, NOW).put("text", "And in Haidian?");
    message.putObject("reply_to_message").putObject("from").put("id", FakeTelegram.BOT);

    assertThat(read(message))
        .extracting(Inbound::content)
        .containsExactly(new Content.Text("And in Haidian?"));
  }

  @Test
  void repliesInAGroupToTheMessageAndInItsTopic() {
    var message = telegram.inGroup(SENDER, NOW).put("text", "/help");
    message.put("is_topic_message", true).put("message_thread_id", 5);

    var sent = rendering.send(channel, read(message).getFirst().from(), "ltr_1", "text");

    assertThat(sent).isEqualTo(new Dispatch.Accepted());
    var call = telegram.sent().getFirst();
    assertThat(call.path("chat_id").asLong()).isEqualTo(-1001234567890L);
    assertThat(call.path("message_thread_id").asLong()).isEqualTo(5);
    assertThat(call.at("/reply_parameters/message_id").asLong()).isEqualTo(17);
  }

  @Test
  void greetsAGroupThatLetsItIn() {
    var change = telegram.inGroup(SENDER, NOW);
    change.putObject("old_chat_member").put("status", "left");
    change.putObject("new_chat_member").put("status", "member");

    var inbound = messages(telegram.delivery("m-1", "my_chat_member", change)).getFirst();

    assertThat(inbound.content()).isEqualTo(new Content.Arrived());
    assertThat(rendering.send(channel, inbound.from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Accepted());
  }

  @Test
  void ignoresWhoBlocksIt() {
    var change = telegram.message(SENDER, NOW);
    change.putObject("old_chat_member").put("status", "member");
    change.putObject("new_chat_member").put("status", "kicked");

    assertThat(messages(telegram.delivery("m-1", "my_chat_member", change))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":{}}",
        "{\"update_id\":\"1\"}",
        "{\"update_id\":1,\"message\":{\"text\":\"x\",\"from\":{\"id\":1},"
            + "\"chat\":{\"type\":\"private\",\"id\":\"1\"}}}"
      })
  void refusesUpdatesThatAreNone(String body) {
    assertThatThrownBy(() -> messages(telegram.request(body)))
        .isInstanceOfSatisfying(
            DeliveryRefused.class,
            it -> {
              assertThat(it.status()).isEqualTo(400);
              assertThat(it.field()).isPresent();
            });
  }

  @Test
  void escapesWhatHtmlWouldRead() {
    var markup = channel.form().markup();

    assertThat(markup.text("a < b & \"c\" > d")).isEqualTo("a &lt; b &amp; &quot;c&quot; &gt; d");
    assertThat(markup.link("<7>", "https://x.example/m?a=1&b=\"2\""))
        .isEqualTo("<a href=\"https://x.example/m?a=1&amp;b=&quot;2&quot;\">&lt;7&gt;</a>");
  }

  @Test
  void sendsHtmlWithoutPreviews() {
    rendering.send(channel, message("m-1").from(), "ltr_1", "a < b");

    var call = telegram.sent().getFirst();
    assertThat(call.path("text").asString()).isEqualTo("a &lt; b");
    assertThat(call.path("parse_mode").asString()).isEqualTo("HTML");
    assertThat(call.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
    assertThat(call.has("reply_parameters")).isFalse();
  }

  @Test
  void waitsAsLongAsTheBodySays() {
    var body =
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 11\","
            + "\"parameters\":{\"retry_after\":11}}";
    telegram.server().meet(new Trouble.Answers(Reply.of(429, body)));

    assertThat(rendering.send(channel, message("m-1").from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Later("http-429", Duration.ofSeconds(11)));
  }

  @ParameterizedTest
  @CsvSource({"403, blocked", "400, http-400", "401, http-401"})
  void givesUpOnWhomItCannotReach(int status, String reason) {
    telegram.server().meet(new Trouble.Answers(Reply.of(status, "{\"ok\":false}")));

    assertThat(rendering.send(channel, message("m-1").from(), "ltr_1", "text"))
        .isEqualTo(new Dispatch.Never(reason));
  }

  @Test
  void namesItsTokenNowhereWhenTelegramIsAway() {
    telegram.server().meet(new Trouble.Cut());

    assertThatThrownBy(() -> rendering.send(channel, message("m-1").from(), "ltr_1", "text"))
        .isInstanceOf(PlatformAway.class)
        .hasNoCause()
        .hasMessageNotContaining("AAHdq");
  }

  @ParameterizedTest
  @CsvSource({
    "12:short, investor_bot, 24, bot-token",
    "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0, @investor_bot, 24, username",
    "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0, investor_bot, 23, secret-token"
  })
  void saysWhichSettingIsWrongAndNotWhatItIs(
      String token, String username, int length, String key) {
    assertThatThrownBy(() -> new Account("main", token, username, List.of("s".repeat(length))))
        .hasMessageStartingWith("channels.telegram.accounts[main]." + key + " must ")
        .hasMessageNotContaining(token)
        .hasMessageNotContaining("ssss");
  }

  @Test
  void namesTheFirstSettingThatIsMissing() throws IOException {
    assertThat(UnfinishedAccount.refusal("telegram", TelegramSettings.class))
        .startsWith("channels.telegram.accounts[main].bot-token must ");
  }
}
