package org.investorchat.channels.line;

import com.linecorp.bot.parser.LineSignatureValidator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.investorchat.channels.line.LineSettings.Account;
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

/** LINE in process: signs with its own library, takes a reply token and a retry key once. */
public final class FakeLine implements FakePlatform {

  static final String SECRET = "8c570fa6dd201bb328f1c1eac23a96d8";
  static final String ACCESS_TOKEN = "nRk7Vd2mWq0xZp5LhTtY8bGcJfSaEoUi3NvMwQeR4s6=";

  private static final String HEADER = "x-line-signature";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
  private final Set<String> used = new HashSet<>();
  private final FakeServer server = new FakeServer(this::take);

  @Override
  public String channel() {
    return "line";
  }

  @Override
  public Map<String, String> settings() {
    String account = "channels.line.accounts[0].";
    return Map.of(
        "channels.line.api",
        server.url(""),
        account + "id",
        ACCOUNT,
        account + "channel-secret[0]",
        SECRET,
        account + "access-token",
        ACCESS_TOKEN);
  }

  @Override
  public Channel channel(Clock clock) {
    return channel(clock, List.of(SECRET));
  }

  Channel channel(Clock clock, List<String> secrets) {
    var accounts = List.of(new Account(ACCOUNT, secrets, ACCESS_TOKEN));
    var api = URI.create(server.url(""));
    return new LineChannel(
        new LineSettings(api, 5000, 5, Duration.ofSeconds(20), accounts), Calls.ofTests(), clock);
  }

  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    return delivery(textEvent(sender, messageId, text, at));
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    var event = event("message", sender, messageId, at);
    event.putObject("message").put("id", "354718").put("type", "image");
    return delivery(event);
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    return delivery(event("membership", "u-1", "e-1", at));
  }

  @Override
  public List<RawRequest> forgeries(RawRequest genuine) {
    String other = sign(Tampering.flipped(SECRET, 0), genuine.body());
    return Stream.of(
            Tampering.body(genuine),
            Tampering.header(genuine, HEADER),
            List.of(Tampering.withHeader(genuine, HEADER, other)))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public boolean signsTime() {
    return false;
  }

  @Override
  public List<String> seen(String sender) {
    return sent.stream()
        .filter(it -> it.path("to").asString(it.path("replyToken").asString("")).contains(sender))
        .flatMap(it -> it.path("messages").values().stream())
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

  ObjectNode textEvent(String sender, String messageId, String text, Instant at) {
    var event = event("message", sender, messageId, at);
    event.putObject("message").put("id", "354718").put("type", "text").put("text", text);
    return event;
  }

  /** Returns an event of a person; its reply token names them and it. */
  ObjectNode event(String type, String sender, String eventId, Instant at) {
    var event =
        MAPPER
            .createObjectNode()
            .put("type", type)
            .put("mode", "active")
            .put("timestamp", at.toEpochMilli())
            .put("webhookEventId", eventId)
            .put("replyToken", "reply/" + sender + "/" + eventId);
    event.putObject("deliveryContext").put("isRedelivery", false);
    event.putObject("source").put("type", "user").put("userId", sender);
    return event;
  }

  RawRequest delivery(ObjectNode... events) {
    var webhook = MAPPER.createObjectNode().put("destination", "U8e742f61d673b39c7fff3cecb7536ef0");
    webhook.putArray("events").addAll(List.of(events));
    return signed(webhook.toString());
  }

  static RawRequest signed(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return RawRequest.post(Map.of(), Map.of(HEADER, sign(SECRET, body)), body);
  }

  private static String sign(String secret, byte[] body) {
    var validator = new LineSignatureValidator(secret.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(validator.generateSignature(body));
  }

  private Reply take(Call call) {
    if (!("Bearer " + ACCESS_TOKEN).equals(call.headers().get("authorization"))) {
      return Reply.of(401, "{\"message\":\"Authentication failed\"}");
    }
    var body = MAPPER.readTree(call.body());
    if (body.path("messages").size() > 5) {
      return Reply.of(400, "{\"message\":\"size must be between 1 and 5\"}");
    }
    return call.path().equals("/v2/bot/message/reply")
        ? takeOnce(body.path("replyToken").asString(), body, usedToken())
        : takeOnce(call.headers().getOrDefault("x-line-retry-key", ""), body, usedKey());
  }

  private synchronized Reply takeOnce(String key, JsonNode body, Reply usedBefore) {
    if (!used.add(key)) {
      return usedBefore;
    }
    sent.add(body);
    return Reply.ok("{\"sentMessages\":[{\"id\":\"461230966842064897\"}]}");
  }

  static Reply usedToken() {
    return Reply.of(400, "{\"message\":\"Invalid reply token\"}");
  }

  private static Reply usedKey() {
    return Reply.of(409, "{\"message\":\"The retry key is already accepted\"}");
  }
}
