package org.investorchat.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.messaging.Calls;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.FakeEnvelope;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer;
import org.investorchat.messaging.FakeServer.Call;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.HttpReply;
import org.investorchat.messaging.PlainXml;
import org.investorchat.messaging.RawRequest;
import org.investorchat.messaging.Signatures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WeChat in process, with one Official Account in safe mode. Sends a person's message in XML, takes
 * customer-service messages of whoever has the latest access token, five after each message of
 * theirs, and opens answers in responses.
 */
public final class FakeWeChat implements FakePlatform {

  static final String APP_ID = "wxba5fad812f8e6fb9";
  static final String TOKEN = "TokenOfTheFake";
  static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  static final String SECRET = "0123456789abcdef0123456789abcdef";
  static final String US = "gh_97417a04a28d";

  private static final int QUOTA = 5;
  private static final int MOST_BYTES = 2048;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final FakeServer server = new FakeServer(this::answer);
  private final Random random = new Random(1);
  private final FakeEnvelope envelope = new FakeEnvelope(TOKEN, AES_KEY, APP_ID);
  private final Map<String, List<String>> seen = new ConcurrentHashMap<>();
  private final Map<String, Integer> quota = new ConcurrentHashMap<>();
  private final AtomicInteger tokens = new AtomicInteger(1);
  private final boolean customerService;

  /** Starts a WeChat whose account may send customer-service messages. */
  public FakeWeChat() {
    this(true);
  }

  FakeWeChat(boolean customerService) {
    this.customerService = customerService;
  }

  @Override
  public String channel() {
    return "wechat";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("channels.wechat.api", server.url(""));
    settings.put("channels.wechat.accounts[0].id", ACCOUNT);
    settings.put("channels.wechat.accounts[0].app-id", APP_ID);
    settings.put("channels.wechat.accounts[0].token", TOKEN);
    settings.put("channels.wechat.accounts[0].encoding-aes-key", AES_KEY);
    settings.put("channels.wechat.accounts[0].app-secret", SECRET);
    settings.put("channels.wechat.accounts[0].customer-service", Boolean.toString(customerService));
    return settings;
  }

  @Override
  public Channel channel(Clock clock) {
    return channel(clock, account(customerService, false));
  }

  Channel channel(Clock clock, WeChatSettings.Account account) {
    return channel(clock, Duration.ofSeconds(5), account);
  }

  /** Returns the channel of an account whose WeChat waits for as long as {@code timeout}. */
  Channel channel(Clock clock, Duration timeout) {
    return channel(clock, timeout, account(customerService, false));
  }

  static WeChatSettings.Account account(boolean customerService, boolean plainMode) {
    return new WeChatSettings.Account(
        ACCOUNT,
        APP_ID,
        List.of(TOKEN),
        List.of(AES_KEY),
        customerService ? SECRET : "",
        customerService,
        plainMode);
  }

  private Channel channel(Clock clock, Duration timeout, WeChatSettings.Account account) {
    var settings =
        new WeChatSettings(
            URI.create(server.url("")),
            MOST_BYTES,
            4,
            Duration.ofMinutes(10),
            timeout,
            List.of(account));
    return new WeChatChannel(settings, Calls.ofTests(), new ChannelTexts(), random, clock);
  }

  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    return message(sender, "text", at, Map.of("Content", text, "MsgId", messageId));
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    return message(
        sender,
        "image",
        at,
        Map.of("PicUrl", "https://mmbiz.qpic.cn/1", "MediaId", "m", "MsgId", messageId));
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    return event("u-4711", "user_gift_card", at, Map.of());
  }

  RawRequest event(String sender, String event, Instant at, Map<String, ?> fields) {
    var all = new HashMap<String, Object>(fields);
    all.put("Event", event);
    return message(sender, "event", at, all);
  }

  RawRequest message(String sender, String kind, Instant at, Map<String, ?> fields) {
    var message = new LinkedHashMap<String, Object>();
    message.put("ToUserName", US);
    message.put("FromUserName", sender);
    message.put("CreateTime", at.getEpochSecond());
    message.put("MsgType", kind);
    message.putAll(fields);
    quota.put(sender, QUOTA);
    return delivery(PlainXml.write(message), at);
  }

  /** Returns a delivery of {@code message}, sealed. */
  RawRequest delivery(String message, Instant at) {
    return envelope.delivery(US, message, at);
  }

  static Map<String, String> signed(String token, String timestamp, String nonce) {
    return Map.of(
        "signature",
        Signatures.sortedSha1(token, timestamp, nonce),
        "timestamp",
        timestamp,
        "nonce",
        nonce);
  }

  @Override
  public List<RawRequest> forgeries(RawRequest genuine) {
    return FakeEnvelope.forgeries(genuine);
  }

  @Override
  public boolean signsTime() {
    return true;
  }

  @Override
  public List<String> seen(String sender) {
    return List.copyOf(seen.getOrDefault(sender, List.of()));
  }

  /** Shows the sender what stands in a response. */
  void show(String sender, HttpReply reply) {
    if (reply.body().isEmpty() || reply.body().equals("success")) {
      return;
    }
    var message = envelope.open(reply);
    if (!message.required("FromUserName").equals(US)
        || !message.required("ToUserName").equals(sender)) {
      throw new IllegalArgumentException("the answer is not from us to the sender");
    }
    show(sender, message.required("Content"));
  }

  void show(String sender, String text) {
    if (text.getBytes(UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("the answer is too long");
    }
    seen.computeIfAbsent(sender, _ -> new CopyOnWriteArrayList<>()).add(text);
  }

  /** Has the access tokens given so far taken no more. */
  void endTokens() {
    tokens.incrementAndGet();
  }

  @Override
  public FakeServer server() {
    return server;
  }

  private Reply answer(Call call) {
    var json = MAPPER.readTree(call.body());
    return switch (call.path()) {
      case "/cgi-bin/stable_token" -> token(json);
      case "/cgi-bin/message/custom/send" -> send(call.query(), json);
      default -> Reply.of(404, "");
    };
  }

  private Reply token(JsonNode request) {
    if (!request.path("appid").asString().equals(APP_ID)
        || !request.path("secret").asString().equals(SECRET)) {
      return errcode(40125);
    }
    if (request.path("force_refresh").asBoolean()) {
      tokens.incrementAndGet();
    }
    return Reply.ok("{\"access_token\":\"" + latestToken() + "\",\"expires_in\":7200}");
  }

  private String latestToken() {
    return "access_" + tokens.get();
  }

  private Reply send(String query, JsonNode message) {
    String to = message.path("touser").asString();
    String text = message.at("/text/content").asString();
    if (!query.equals("access_token=" + latestToken())) {
      return errcode(42001);
    }
    if (!quota.containsKey(to)) {
      return errcode(45015);
    }
    if (text.getBytes(UTF_8).length > MOST_BYTES) {
      return errcode(45002);
    }
    if (quota.merge(to, -1, Integer::sum) < 0) {
      return errcode(45047);
    }
    show(to, text);
    return errcode(0);
  }

  static Reply errcode(int code) {
    return Reply.ok("{\"errcode\":" + code + ",\"errmsg\":\"as documented\"}");
  }

  @Override
  public void close() {
    server.close();
  }
}
