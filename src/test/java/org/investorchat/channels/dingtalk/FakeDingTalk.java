package org.investorchat.channels.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.investorchat.messaging.Calls;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.ChannelSettings;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer;
import org.investorchat.messaging.FakeServer.Call;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Tampering;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DingTalk in process: signs a robot's messages, and takes replies and calls of its API. */
public final class FakeDingTalk implements FakePlatform {

  /** Those of DingTalk's sample of a sealed event, so that it can be delivered here. */
  static final String KEY = "ding6ccabc44d2c8d38b";

  static final String EVENT_TOKEN = "mryue";
  static final String EVENT_KEY = "Yue0EfdN5900c1ce5cf6A152c63DDe1808a60c5ecd7";
  static final String SECRET = "this is a secret".replace(' ', '-');
  static final Duration WEBHOOK_LIFE = Duration.ofMillis(5_400_060);

  private static final JsonMapper JSON = new JsonMapper();

  private final FakeServer server = new FakeServer(this::answer);
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger tokens = new AtomicInteger();

  private record Seen(String receiver, String text) {}

  @Override
  public String channel() {
    return "dingtalk";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    String account = "channels.dingtalk.accounts[0].";
    settings.put("channels.dingtalk.api", server.url(""));
    settings.put("channels.dingtalk.hosts[0]", "localhost:" + server.port());
    settings.put(account + "id", ACCOUNT);
    settings.put(account + "app-key", KEY);
    settings.put(account + "app-secret[0]", SECRET);
    settings.put(account + "event-token[0]", EVENT_TOKEN);
    settings.put(account + "event-aes-key[0]", EVENT_KEY);
    return settings;
  }

  @Override
  public Channel channel(Clock clock) {
    return channel(settings(), clock);
  }

  static Channel channel(Map<String, String> settings, Clock clock) {
    return new DingTalkChannel(
        ChannelSettings.of(DingTalkSettings.class, settings), Calls.ofTests(), clock);
  }

  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    var message = message(sender, messageId, "text", at);
    message.put("text", Map.of("content", text));
    return signed(message, at);
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    var message = message(sender, messageId, "picture", at);
    message.put("content", Map.of("downloadCode", "code"));
    return signed(message, at);
  }

  /** Returns a message of one person, without its content. */
  Map<String, Object> message(String sender, String messageId, String kind, Instant at) {
    Map<String, Object> message = new HashMap<>();
    message.put("msgId", messageId);
    message.put("msgtype", kind);
    message.put("createAt", at.toEpochMilli());
    message.put("conversationType", "1");
    message.put("conversationId", "cid-" + sender);
    message.put("senderId", "$:LWCP_v1:$" + sender);
    message.put("senderStaffId", sender);
    message.put("sessionWebhook", server.url("/robot/sendBySession?session=" + sender));
    message.put("sessionWebhookExpiredTime", at.plus(WEBHOOK_LIFE).toEpochMilli());
    return message;
  }

  /** A robot is told nothing but messages; an event of the app is sealed. */
  @Override
  public RawRequest unknownEvent(Instant at) {
    return DingTalkEventsTest.sealed("{\"EventType\":\"user_add_org\"}", at);
  }

  static RawRequest signed(Map<String, Object> message, Instant at) {
    return signed(JSON.writeValueAsBytes(message), SECRET, String.valueOf(at.toEpochMilli()));
  }

  private static RawRequest signed(byte[] body, String secret, String timestamp) {
    String sign = RobotSignature.sign(timestamp, secret);
    return RawRequest.post(Map.of(), Map.of("timestamp", timestamp, "sign", sign), body);
  }

  /** The body is not signed; what can be forged in it is where replies go. */
  @Override
  public List<RawRequest> forgeries(RawRequest genuine) {
    String timestamp = genuine.requiredHeader("timestamp");
    var forgeries = new ArrayList<>(Tampering.header(genuine, "sign"));
    forgeries.addAll(Tampering.header(genuine, "timestamp"));
    for (int i = 0; i < SECRET.length(); i++) {
      forgeries.add(signed(genuine.body(), Tampering.flipped(SECRET, i), timestamp));
    }
    forgeries.add(elsewhere(genuine, "https://oapi.dingtalk.com.example.org/robot/send"));
    forgeries.add(elsewhere(genuine, "http://169.254.169.254/latest"));
    forgeries.add(elsewhere(genuine, "file:///etc/passwd"));
    return forgeries;
  }

  private static RawRequest elsewhere(RawRequest genuine, String address) {
    String body = genuine.text().replaceAll("http://localhost[^\"]*", address);
    return RawRequest.post(Map.of(), genuine.headers(), body.getBytes(UTF_8));
  }

  @Override
  public boolean signsTime() {
    return true;
  }

  @Override
  public List<String> seen(String sender) {
    return seen.stream().filter(it -> it.receiver().equals(sender)).map(Seen::text).toList();
  }

  private Reply answer(Call call) {
    var body = JSON.readTree(call.body());
    return switch (call.path()) {
      case "/v1.0/oauth2/accessToken" ->
          Reply.ok(
              "{\"accessToken\":\"t-%d\",\"expireIn\":7200}".formatted(tokens.incrementAndGet()));
      case "/robot/sendBySession" -> {
        see(call.query().substring("session=".length()), body.path("markdown"));
        yield Reply.ok("{\"errcode\":0,\"errmsg\":\"ok\"}");
      }
      default -> api(call, body);
    };
  }

  private Reply api(Call call, JsonNode body) {
    String token = call.headers().get("x-acs-dingtalk-access-token");
    if (!("t-" + tokens.get()).equals(token)) {
      return Reply.of(401, "{\"code\":\"InvalidAuthentication\",\"message\":\"…\"}");
    }
    boolean group = call.path().equals("/v1.0/robot/groupMessages/send");
    String receiver =
        group ? body.path("openConversationId").asString() : body.at("/userIds/0").asString();
    see(receiver, JSON.readTree(body.path("msgParam").asString()));
    return Reply.ok("{\"processQueryKey\":\"q-1\"}");
  }

  private void see(String receiver, JsonNode markdown) {
    seen.add(new Seen(receiver, markdown.path("text").asString()));
  }

  /** Has the tokens so far expire. */
  void expireTokens() {
    tokens.incrementAndGet();
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
