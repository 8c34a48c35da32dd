package org.investorchat.channels.whatsapp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.investorchat.channels.whatsapp.WhatsAppSettings.Account;
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

/** Meta's Cloud API in process: signs escaped bodies, takes messages for two numbers. */
public final class FakeWhatsApp implements FakePlatform {

  static final String APP_SECRET = "0f7c2f5e3c1d4b6a8e9d0c1b2a394857";
  static final String VERIFY_TOKEN = "verify-Qm3xT7pLw0Zr";
  static final String ACCESS_TOKEN = "EAAGm0PX4ZCpsBAKxQ7d2ZAy1oZBrZC0hQW3tV5uZAq";
  static final String NUMBER = "106540352242922";
  static final String SECOND_NUMBER = "106540352242923";

  private static final String HEADER = "X-Hub-Signature-256";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<Call> sent = new CopyOnWriteArrayList<>();
  private final FakeServer server = new FakeServer(this::take);

  @Override
  public String channel() {
    return "whatsapp";
  }

  @Override
  public Map<String, String> settings() {
    String account = "channels.whatsapp.accounts[0].";
    return Map.of(
        "channels.whatsapp.api",
        server.url(""),
        account + "id",
        ACCOUNT,
        account + "app-secret[0]",
        APP_SECRET,
        account + "verify-token",
        VERIFY_TOKEN,
        account + "access-token",
        ACCESS_TOKEN,
        account + "numbers[0]",
        NUMBER,
        account + "numbers[1]",
        SECOND_NUMBER);
  }

  @Override
  public Channel channel(Clock clock) {
    return channel(List.of(APP_SECRET));
  }

  Channel channel(List<String> secrets) {
    var numbers = List.of(NUMBER, SECOND_NUMBER);
    var account = new Account(ACCOUNT, secrets, VERIFY_TOKEN, ACCESS_TOKEN, numbers);
    var api = URI.create(server.url(""));
    return new WhatsAppChannel(
        new WhatsAppSettings(api, "v25.0", 4096, 4, List.of(account)), Calls.ofTests());
  }

  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    return delivery(NUMBER, textMessage(sender, messageId, text, at));
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    var message = message(sender, messageId, "image", at);
    message.putObject("image").put("id", "1003383421387256").put("mime_type", "image/jpeg");
    return delivery(NUMBER, message);
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    var webhook = MAPPER.createObjectNode().put("object", "whatsapp_business_account");
    var change = webhook.putArray("entry").addObject().putArray("changes").addObject();
    change.put("field", "account_update").putObject("value").put("event", "VERIFIED_ACCOUNT");
    return signed(webhook.toString());
  }

  @Override
  public List<RawRequest> forgeries(RawRequest genuine) {
    String other = sign(Tampering.flipped(APP_SECRET, 0), genuine.body());
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
    return sent().stream()
        .filter(it -> it.path("to").asString().equals(sender))
        .map(it -> it.at("/text/body").asString())
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
    return sent.stream().map(it -> MAPPER.readTree(it.body())).toList();
  }

  ObjectNode textMessage(String sender, String messageId, String text, Instant at) {
    var message = message(sender, messageId, "text", at);
    message.putObject("text").put("body", text);
    return message;
  }

  ObjectNode message(String sender, String messageId, String type, Instant at) {
    return MAPPER
        .createObjectNode()
        .put("from", sender)
        .put("id", "wamid." + messageId)
        .put("timestamp", Long.toString(at.getEpochSecond()))
        .put("type", type);
  }

  /** Returns a webhook with messages at a number, and a receipt. */
  RawRequest delivery(String number, ObjectNode... messages) {
    var webhook = MAPPER.createObjectNode().put("object", "whatsapp_business_account");
    add(webhook, number, messages);
    return signed(webhook.toString());
  }

  /** Adds an entry with messages at a number to a webhook. */
  static void add(ObjectNode webhook, String number, ObjectNode... messages) {
    var change = webhook.withArray("entry").addObject().putArray("changes").addObject();
    var value = change.put("field", "messages").putObject("value");
    value.put("messaging_product", "whatsapp");
    value.putObject("metadata").put("phone_number_id", number);
    value.putArray("messages").addAll(List.of(messages));
    value.putArray("statuses").addObject().put("id", "wamid.sent").put("status", "delivered");
  }

  /** Returns a webhook as Meta sends it: all but ASCII is escaped, and so signed. */
  static RawRequest signed(String json) {
    byte[] body = escaped(json).getBytes(StandardCharsets.US_ASCII);
    return RawRequest.post(Map.of(), Map.of(HEADER, sign(APP_SECRET, body)), body);
  }

  static String escaped(String text) {
    return text.chars()
        .mapToObj(it -> it < 128 ? Character.toString(it) : "\\u%04x".formatted(it))
        .collect(Collectors.joining());
  }

  static String sign(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply take(Call call) {
    if (!("Bearer " + ACCESS_TOKEN).equals(call.headers().get("authorization"))) {
      return Reply.of(401, "{\"error\":{\"code\":190,\"type\":\"OAuthException\"}}");
    }
    if (!call.path().matches("/v25\\.0/(" + NUMBER + "|" + SECOND_NUMBER + ")/messages")) {
      return Reply.of(404, "{\"error\":{\"code\":100}}");
    }
    sent.add(call);
    return Reply.ok("{\"messages\":[{\"id\":\"wamid.out\"}]}");
  }
}
