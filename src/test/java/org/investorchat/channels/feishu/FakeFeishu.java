package org.investorchat.channels.feishu;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
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

/** Feishu in process: signs and encrypts events, and takes messages as im/v1 does. */
public final class FakeFeishu implements FakePlatform {

  static final String APP = "cli_a1b2c3d4e5f6";
  static final String SECRET = "app-secret-of-the-fake";
  static final String KEY = "encrypt-key-of-the-fake";
  static final String TOKEN = "verification-token-of-the-fake";
  static final String BOT = "ou_bot";

  private static final JsonMapper JSON = new JsonMapper();

  private final FakeServer server = new FakeServer(this::answer);
  private final Map<String, String> senders = new ConcurrentHashMap<>();
  private final Map<String, Reply> taken = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger tokens = new AtomicInteger();

  private record Seen(String receiver, String text) {}

  @Override
  public String channel() {
    return "feishu";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    String account = "channels.feishu.accounts[0].";
    settings.put(account + "id", ACCOUNT);
    settings.put(account + "api", server.url(""));
    settings.put(account + "app-id", APP);
    settings.put(account + "app-secret", SECRET);
    settings.put(account + "encrypt-key[0]", KEY);
    settings.put(account + "verification-token[0]", TOKEN);
    settings.put(account + "bot-open-id", BOT);
    return settings;
  }

  @Override
  public Channel channel(Clock clock) {
    return channel(settings(), clock);
  }

  static Channel channel(Map<String, String> settings, Clock clock) {
    return new FeishuChannel(
        ChannelSettings.of(FeishuSettings.class, settings), Calls.ofTests(), clock);
  }

  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    return message(sender, messageId, "text", Map.of("text", text), at);
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    return message(sender, messageId, "image", Map.of("image_key", "img_1"), at);
  }

  /** Returns the delivery of a message to the bot alone. */
  RawRequest message(String sender, String id, String kind, Map<String, ?> content, Instant at) {
    senders.put(id, sender);
    Map<String, Object> message = new HashMap<>();
    message.put("message_id", id);
    message.put("chat_id", "oc_" + sender);
    message.put("chat_type", "p2p");
    message.put("message_type", kind);
    message.put("create_time", String.valueOf(at.toEpochMilli()));
    message.put("content", JSON.writeValueAsString(content));
    return event("im.message.receive_v1", event(sender, message), at);
  }

  /** Returns an event with a message. */
  static Map<String, Object> event(String sender, Map<String, Object> message) {
    return Map.of(
        "sender",
        Map.of("sender_id", Map.of("open_id", sender), "sender_type", "user"),
        "message",
        message);
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    return event("im.chat.disbanded_v1", Map.of("chat_id", "oc_1"), at);
  }

  /** Returns the delivery of an event of version 2.0. */
  RawRequest event(String type, Map<String, Object> event, Instant at) {
    var header = Map.of("event_id", "ev-1", "event_type", type, "token", TOKEN, "app_id", APP);
    return sealed(Map.of("schema", "2.0", "header", header, "event", event), KEY, at);
  }

  /** Returns {@code event} encrypted and signed with {@code key}. */
  static RawRequest sealed(Map<String, Object> event, String key, Instant at) {
    byte[] body =
        JSON.writeValueAsBytes(Map.of("encrypt", encrypt(key, JSON.writeValueAsBytes(event))));
    return RawRequest.post(Map.of(), headers(body, key, at), body);
  }

  /** Returns the headers that sign {@code body}. */
  static Map<String, String> headers(byte[] body, String key, Instant at) {
    String timestamp = String.valueOf(at.getEpochSecond());
    byte[] hash = Signatures.sha256((timestamp + "nonce-1" + key).getBytes(UTF_8), body);
    return Map.of(
        "X-Lark-Request-Timestamp",
        timestamp,
        "X-Lark-Request-Nonce",
        "nonce-1",
        "X-Lark-Signature",
        HexFormat.of().formatHex(hash));
  }

  private static String encrypt(String key, byte[] plain) {
    try {
      byte[] vector = "an initial vecto".getBytes(UTF_8);
      var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(Signatures.sha256(key.getBytes(UTF_8)), "AES"),
          new IvParameterSpec(vector));
      byte[] sealed = cipher.doFinal(plain);
      byte[] both = new byte[vector.length + sealed.length];
      System.arraycopy(vector, 0, both, 0, vector.length);
      System.arraycopy(sealed, 0, both, vector.length, sealed.length);
      return Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<RawRequest> forgeries(RawRequest genuine) {
    var at = Instant.ofEpochSecond(time(genuine));
    var forgeries = new ArrayList<>(Tampering.body(genuine));
    genuine.headers().keySet().forEach(it -> forgeries.addAll(Tampering.header(genuine, it)));
    for (int i = 0; i < KEY.length(); i++) {
      var headers = headers(genuine.body(), Tampering.flipped(KEY, i), at);
      forgeries.add(RawRequest.post(Map.of(), headers, genuine.body()));
    }
    return forgeries;
  }

  private static long time(RawRequest request) {
    return Long.parseLong(request.requiredHeader("X-Lark-Request-Timestamp"));
  }

  @Override
  public boolean signsTime() {
    return true;
  }

  @Override
  public List<String> seen(String sender) {
    return seen.stream().filter(it -> it.receiver().equals(sender)).map(Seen::text).toList();
  }

  @Override
  public FakeServer server() {
    return server;
  }

  private Reply answer(Call call) {
    if (call.path().endsWith("/tenant_access_token/internal")) {
      return Reply.ok(
          "{\"code\":0,\"tenant_access_token\":\"t-%d\",\"expire\":7200}"
              .formatted(tokens.incrementAndGet()));
    }
    if (!call.headers().getOrDefault("authorization", "").equals("Bearer t-" + tokens.get())) {
      return Reply.of(400, "{\"code\":99991663,\"msg\":\"Invalid access token\"}");
    }
    var message = JSON.readTree(call.body());
    return taken.computeIfAbsent(message.path("uuid").asString(), _ -> take(call, message));
  }

  private Reply take(Call call, JsonNode message) {
    String receiver =
        call.path().endsWith("/reply")
            ? senders.get(call.path().split("/", -1)[5])
            : message.path("receive_id").asString();
    seen.add(new Seen(receiver, shown(JSON.readTree(message.path("content").asString()))));
    return Reply.ok("{\"code\":0,\"msg\":\"success\"}");
  }

  private static String shown(JsonNode post) {
    return post.at("/zh_cn/content").values().stream()
        .map(
            line ->
                line.values().stream()
                    .map(it -> it.path("text").asString())
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  /** Has the tokens so far expire. */
  void expireTokens() {
    tokens.incrementAndGet();
  }

  @Override
  public void close() {
    server.close();
  }
}
