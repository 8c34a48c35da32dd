package org.investorchat.channels.wecom;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.investorchat.messaging.Calls;
import org.investorchat.messaging.Channel;
import org.investorchat.messaging.FakeEnvelope;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer;
import org.investorchat.messaging.FakeServer.Call;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.PlainXml;
import org.investorchat.messaging.RawRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WeCom in process, with one application. Drops a message with the very words of one before where
 * it is told to look for that, and does not know people who never wrote.
 */
public final class FakeWeCom implements FakePlatform {

  static final long AGENT = 218;

  private static final JsonMapper MAPPER = new JsonMapper();

  private final FakeCorporation corporation = new FakeCorporation();
  private final FakeServer server = new FakeServer(this::answer);
  private final Set<String> members = ConcurrentHashMap.newKeySet();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();

  @Override
  public String channel() {
    return "wecom";
  }

  @Override
  public Map<String, String> settings() {
    var settings = new HashMap<>(FakeCorporation.settings("wecom", server.url("")));
    settings.put("channels.wecom.accounts[0].agent-id", Long.toString(AGENT));
    return settings;
  }

  @Override
  public Channel channel(Clock clock) {
    var account =
        new WeComSettings.Account(
            ACCOUNT,
            FakeCorporation.CORP_ID,
            AGENT,
            List.of(FakeCorporation.TOKEN),
            List.of(FakeCorporation.AES_KEY),
            FakeCorporation.SECRET);
    return channel(clock, URI.create(server.url("")), account);
  }

  static Channel channel(Clock clock, URI api, WeComSettings.Account account) {
    var settings =
        new WeComSettings(
            api,
            FakeCorporation.MOST_BYTES,
            4,
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            List.of(account));
    return new WeComChannel(settings, Calls.ofTests(), new Random(1), clock);
  }

  FakeCorporation corporation() {
    return corporation;
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
        Map.of("PicUrl", "https://wework.qpic.cn/1", "MediaId", "m", "MsgId", messageId));
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    return event("u-4711", "batch_job_result", at, "");
  }

  RawRequest event(String sender, String event, Instant at, String key) {
    return message(sender, "event", at, Map.of("Event", event, "EventKey", key));
  }

  private RawRequest message(String sender, String kind, Instant at, Map<String, ?> fields) {
    var message = new LinkedHashMap<String, Object>();
    message.put("ToUserName", FakeCorporation.CORP_ID);
    message.put("FromUserName", sender);
    message.put("CreateTime", at.getEpochSecond());
    message.put("MsgType", kind);
    message.put("AgentID", AGENT);
    message.putAll(fields);
    members.add(sender);
    return corporation.delivery(PlainXml.write(message), at);
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
    return corporation.seen(sender);
  }

  @Override
  public FakeServer server() {
    return server;
  }

  private Reply answer(Call call) {
    return switch (call.path()) {
      case "/cgi-bin/gettoken" -> corporation.token(call.query());
      case "/cgi-bin/message/send" ->
          corporation.isLatestToken(call.query())
              ? send(MAPPER.readTree(call.body()))
              : FakeCorporation.errcode(42001, "access_token expired");
      default -> Reply.of(404, "");
    };
  }

  private Reply send(JsonNode message) {
    String to = message.path("touser").asString();
    String text = message.at("/text/content").asString();
    if (message.path("agentid").asLong() != AGENT) {
      return FakeCorporation.errcode(40056, "invalid agentid");
    }
    if (!members.contains(to)) {
      return FakeCorporation.errcode(81013, "user & party & tag all invalid");
    }
    boolean checked = message.path("enable_duplicate_check").asInt(0) == 1;
    if (sent.add(message.toString()) || !checked) {
      corporation.show(to, cut(text));
    }
    return FakeCorporation.errcode(0, "ok");
  }

  private static String cut(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return new String(bytes, 0, Math.min(bytes.length, FakeCorporation.MOST_BYTES), UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
