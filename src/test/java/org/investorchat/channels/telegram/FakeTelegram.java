package org.investorchat.channels.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.CRC32;
import org.investorchat.channels.telegram.TelegramSettings.Account;
import org.investorchat.messaging.Calls;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer;
import org.investorchat.messaging.FakeServer.Call;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Tampering;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Telegram in process: delivers updates with the secret, takes {@code sendMessage}. */
public final class FakeTelegram implements FakePlatform {

  static final String BOT_TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0";
  static final String SECRET = "wHs7-Lq02_xVb9TfKz31mNcR";
  static final String USERNAME = "investor_bot";
  static final long BOT = 123456789L;

  private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
  private final FakeServer server = new FakeServer(this::take);

  @Override
  public String channel() {
    return "telegram";
  }

  @Override
  public Map<String, String> settings() {
    String account = "channels.telegram.accounts[0].";
    return Map.of(
        "channels.telegram.api",
        server.url(""),
        account + "id",
        ACCOUNT,
        account + "bot-token",
        BOT_TOKEN,
        account + "username",
        USERNAME,
        account + "secret-token[0]",
        SECRET);
  }

  @Override
  public Channel channel(Clock clock) {
    return channel(List.of(SECRET));
  }

  Channel channel(List<String> secrets) {
    var account = new Account(ACCOUNT, BOT_TOKEN, USERNAME, secrets);
    var settings = new TelegramSettings(URI.create(server.url("")), 4096, 4, List.of(account));
    return new TelegramChannel(settings, Calls.ofTests());
  }

  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    return delivery(messageId, "message", message(sender, at).put("text", text));
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    var message = message(sender, at);
    message.putArray("photo").addObject().put("file_id", "AgACAgQAAx").put("width", 90);
    return delivery(messageId, "message", message);
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    return delivery("e-1", "purchased_paid_media", MAPPER.createObjectNode().put("x", 1));
  }

  @Override
  public List<RawRequest> forgeries(RawRequest genuine) {
    return Tampering.header(genuine, HEADER);
  }

  @Override
  public boolean signsTime() {
    return false;
  }

  @Override
  public List<String> seen(String sender) {
    return sent.stream()
        .filter(it -> it.path("chat_id").asLong() == number(sender))
        .map(it -> it.path("text").asString())
        .toList();
  }

  @Override
  public FakeServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }

  /** Returns what was sent, in order. */
  List<JsonNode> sent() {
    return List.copyOf(sent);
  }

  /** Returns an update, with the secret. */
  RawRequest delivery(String messageId, String kind, ObjectNode content) {
    var update = MAPPER.createObjectNode().put("update_id", number(messageId));
    update.set(kind, content);
    return request(update.toString());
  }

  RawRequest request(String body) {
    return RawRequest.post(Map.of(), Map.of(HEADER, SECRET), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a message in the chat of its sender and the bot. */
  ObjectNode message(String sender, Instant at) {
    var message = messageOf(sender, at);
    message.putObject("chat").put("id", number(sender)).put("type", "private");
    return message;
  }

  /** Returns a message in a group. */
  ObjectNode inGroup(String sender, Instant at) {
    var message = messageOf(sender, at);
    message.putObject("chat").put("id", -1001234567890L).put("type", "supergroup");
    return message;
  }

  private static ObjectNode messageOf(String sender, Instant at) {
    var message = MAPPER.createObjectNode().put("message_id", 17).put("date", at.getEpochSecond());
    message
        .putObject("from")
        .put("id", number(sender))
        .put("is_bot", false)
        .put("first_name", "Li")
        .put("language_code", "zh-hans");
    return message;
  }

  static long number(String name) {
    var checksum = new CRC32();
    checksum.update(name.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }

  private Reply take(Call call) {
    if (!call.path().equals("/bot" + BOT_TOKEN + "/sendMessage")) {
      return Reply.of(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    }
    var message = MAPPER.readTree(call.body());
    if (message.path("text").asString("").length() > 4096) {
      return Reply.of(400, "{\"ok\":false,\"error_code\":400,\"description\":\"too long\"}");
    }
    sent.add(message);
    return Reply.ok("{\"ok\":true,\"result\":{\"message_id\":18}}");
  }
}
