package org.investorchat.channels.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.investorchat.messaging.Calls;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.ChannelSettings;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer;
import org.investorchat.messaging.FakeServer.Call;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;
import org.investorchat.messaging.Tampering;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slack in process: signs events, and takes messages as chat.postMessage does. */
public final class FakeSlack implements FakePlatform {

  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final String TEAM = "T061EG9R6";
  static final String BOT = "U0LAN0Z89";
  static final String TOKEN = "xoxb-17653672481-19874698323";

  private static final JsonMapper JSON = new JsonMapper();

  private final FakeServer server = new FakeServer(this::answer);
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();

  @Override
  public String channel() {
    return "slack";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("channels.slack.api", server.url("/api"));
    settings.putAll(account(0, ACCOUNT, TEAM, TOKEN));
    return settings;
  }

  /** Returns the settings of a workspace. */
  static Map<String, String> account(int index, String id, String team, String token) {
    String account = "channels.slack.accounts[" + index + "].";
    return Map.of(
        account + "id", id,
        account + "team", team,
        account + "signing-secret[0]", SECRET,
        account + "bot-token", token);
  }

  @Override
  public Channel channel(Clock clock) {
    return channel(settings(), clock);
  }

  static Channel channel(Map<String, String> settings, Clock clock) {
    return new SlackChannel(
        ChannelSettings.of(SlackSettings.class, settings), Calls.ofTests(), clock);
  }

  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    return delivery(direct(sender, messageId, text, at), at);
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    var event = direct(sender, messageId, "", at);
    event.put("subtype", "file_share");
    event.put("files", List.of(Map.of("id", "F1", "mimetype", "image/png")));
    return delivery(event, at);
  }

  /** Returns the event of a message to the bot alone. */
  static Map<String, Object> direct(String sender, String messageId, String text, Instant at) {
    Map<String, Object> event = new HashMap<>();
    event.put("type", "message");
    event.put("channel", "D-" + sender);
    event.put("channel_type", "im");
    event.put("user", sender);
    event.put("text", escaped(text));
    event.put("ts", time(messageId, at));
    return event;
  }

  /** Returns a time as Slack gives it, which tells messages apart. */
  static String time(String messageId, Instant at) {
    return "%d.%06d".formatted(at.getEpochSecond(), Math.floorMod(messageId.hashCode(), 1_000_000));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    return delivery(Map.of("type", "emoji_changed"), at);
  }

  /** Returns the delivery of an event in the one workspace. */
  static RawRequest delivery(Map<String, Object> event, Instant at) {
    return delivery(TEAM, event, at);
  }

  /** Returns the delivery of an event in a workspace. */
  static RawRequest delivery(String team, Map<String, Object> event, Instant at) {
    var installed = Map.of("team_id", team, "user_id", BOT, "is_bot", true);
    return signed(
        JSON.writeValueAsString(
            Map.of(
                "type",
                "event_callback",
                "team_id",
                team,
                "event_id",
                "Ev08MFMKH6",
                "authorizations",
                List.of(installed),
                "event",
                event)),
        SECRET,
        at);
  }

  /** Returns a request that {@code secret} signs. */
  static RawRequest signed(String body, String secret, Instant at) {
    return signed(body.getBytes(UTF_8), secret, String.valueOf(at.getEpochSecond()));
  }

  private static RawRequest signed(byte[] body, String secret, String timestamp) {
    byte[] before = ("v0:" + timestamp + ":").getBytes(UTF_8);
    String signature =
        "v0=" + HexFormat.of().formatHex(Signatures.hmac(secret.getBytes(UTF_8), before, body));
    return RawRequest.post(
        Map.of(),
        Map.of("X-Slack-Signature", signature, "X-Slack-Request-Timestamp", timestamp),
        body);
  }

  @Override
  public List<RawRequest> forgeries(RawRequest genuine) {
    String timestamp = genuine.requiredHeader("X-Slack-Request-Timestamp");
    var forgeries = new ArrayList<>(Tampering.body(genuine));
    genuine.headers().keySet().forEach(it -> forgeries.addAll(Tampering.header(genuine, it)));
    for (int i = 0; i < SECRET.length(); i++) {
      forgeries.add(signed(genuine.body(), Tampering.flipped(SECRET, i), timestamp));
    }
    return forgeries;
  }

  @Override
  public boolean signsTime() {
    return true;
  }

  @Override
  public List<String> seen(String sender) {
    return messages.stream()
        .filter(it -> it.path("channel").asString().equals("D-" + sender))
        .map(FakeSlack::shown)
        .toList();
  }

  /** Returns the messages so far, as they came. */
  List<JsonNode> messages() {
    return messages;
  }

  private static String shown(JsonNode message) {
    return message.at("/blocks/0/elements/0/elements").values().stream()
        .map(it -> it.path("text").asString())
        .collect(Collectors.joining());
  }

  private Reply answer(Call call) {
    if (!call.headers().getOrDefault("authorization", "").startsWith("Bearer xoxb-")) {
      return Reply.ok("{\"ok\":false,\"error\":\"invalid_auth\"}");
    }
    messages.add(JSON.readTree(call.body()));
    return Reply.ok("{\"ok\":true,\"ts\":\"1503435956.000247\"}");
  }

  @Override
  public FakeServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
