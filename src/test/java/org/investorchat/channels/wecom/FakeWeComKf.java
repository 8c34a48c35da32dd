package org.investorchat.channels.wecom;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
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
 * Customer service of WeCom in process, with one service account. A delivery says only that there
 * is something; messages are fetched in pages from where the caller says it was, those of three
 * days where it does not say. An id of a message is taken once, and five messages after each of
 * theirs.
 */
public final class FakeWeComKf implements FakePlatform {

  static final String SERVICE = "wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q";

  private static final int QUOTA = 5;
  private static final int PAGE = 2;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final FakeCorporation corporation = new FakeCorporation();
  private final FakeServer server = new FakeServer(this::answer);
  private final List<Map<String, Object>> messages = new CopyOnWriteArrayList<>();
  private final AtomicInteger gone = new AtomicInteger();
  private final Map<String, Integer> quota = new ConcurrentHashMap<>();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final Map<String, String> codes = new ConcurrentHashMap<>();

  @Override
  public String channel() {
    return "wecom-kf";
  }

  @Override
  public Map<String, String> settings() {
    return FakeCorporation.settings("wecom-kf", server.url(""));
  }

  @Override
  public Channel channel(Clock clock) {
    var account =
        new WeComKfSettings.Account(
            ACCOUNT,
            FakeCorporation.CORP_ID,
            List.of(FakeCorporation.TOKEN),
            List.of(FakeCorporation.AES_KEY),
            FakeCorporation.SECRET);
    var settings =
        new WeComKfSettings(
            URI.create(server.url("")),
            FakeCorporation.MOST_BYTES,
            4,
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            List.of(account));
    return new WeComKfChannel(settings, Calls.ofTests(), new Random(1), clock);
  }

  FakeCorporation corporation() {
    return corporation;
  }

  /** The message is there to be fetched; those before are not any more, as if long ago. */
  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    clear();
    write(sender, messageId, text, at);
    return notice(at);
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    clear();
    quota.put(sender, QUOTA);
    add(3, messageId, at, sender, Map.of("image", Map.of("media_id", "m")));
    return notice(at);
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    clear();
    event("u-4711", Map.of("event_type", "msg_send_fail", "fail_type", 4), at);
    return notice(at);
  }

  private void clear() {
    gone.addAndGet(messages.size());
    messages.clear();
  }

  /** Has no place known any more that a fetch may begin at. */
  void forgetPlaces() {
    clear();
    gone.set(0);
  }

  /** Has somebody write something. */
  void write(String sender, String messageId, String text, Instant at) {
    quota.put(sender, QUOTA);
    add(3, messageId, at, sender, Map.of("text", Map.of("content", text)));
  }

  /** Has an operator write to somebody in WeCom's own client. */
  void writeAsOperator(String receiver, String messageId, String text, Instant at) {
    add(5, messageId, at, receiver, Map.of("text", Map.of("content", text)));
  }

  /** Has somebody open the conversation; without a code where they were greeted lately. */
  void enter(String sender, String code, Instant at) {
    codes.put(code, sender);
    event(sender, Map.of("event_type", "enter_session", "welcome_code", code), at);
  }

  private void event(String sender, Map<String, ?> fields, Instant at) {
    var event = new LinkedHashMap<String, Object>(fields);
    event.put("open_kfid", SERVICE);
    event.put("external_userid", sender);
    messages.add(entry(4, "event-" + messages.size(), at, Map.of("event", event)));
  }

  private void add(int origin, String id, Instant at, String sender, Map<String, ?> content) {
    var entry = entry(origin, id, at, content);
    entry.put("open_kfid", SERVICE);
    entry.put("external_userid", sender);
    messages.add(entry);
  }

  /** Returns an entry of the kind that its content has for a name. */
  private static Map<String, Object> entry(
      int origin, String id, Instant at, Map<String, ?> content) {
    var entry = new LinkedHashMap<String, Object>(content);
    entry.put("msgid", id);
    entry.put("send_time", at.getEpochSecond());
    entry.put("origin", origin);
    entry.put("msgtype", content.keySet().iterator().next());
    return entry;
  }

  /** Returns the delivery that says that something is there. */
  RawRequest notice(Instant at) {
    var event = new LinkedHashMap<String, Object>();
    event.put("ToUserName", FakeCorporation.CORP_ID);
    event.put("CreateTime", at.getEpochSecond());
    event.put("MsgType", "event");
    event.put("Event", "kf_msg_or_event");
    event.put("Token", "ENCApHxnGDNAVNY4AaSJKj4Tb5mwsEMzxhFmHVGcra996NR");
    event.put("OpenKfId", SERVICE);
    return corporation.delivery(PlainXml.write(event), at);
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
    if (call.path().equals("/cgi-bin/gettoken")) {
      return corporation.token(call.query());
    }
    if (!corporation.isLatestToken(call.query())) {
      return FakeCorporation.errcode(42001, "access_token expired");
    }
    var json = MAPPER.readTree(call.body());
    return switch (call.path()) {
      case "/cgi-bin/kf/sync_msg" -> fetch(json);
      case "/cgi-bin/kf/send_msg" -> send(json);
      case "/cgi-bin/kf/send_msg_on_event" -> greet(json);
      default -> Reply.of(404, "");
    };
  }

  private Reply fetch(JsonNode request) {
    String cursor = request.path("cursor").asString("");
    int place = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    if (place > gone.get() + messages.size()) {
      return FakeCorporation.errcode(95003, "invalid cursor");
    }
    int from = Math.max(0, place - gone.get());
    int to = Math.min(messages.size(), from + PAGE);
    var reply = new LinkedHashMap<String, Object>();
    reply.put("errcode", 0);
    reply.put("errmsg", "ok");
    reply.put("next_cursor", Integer.toString(gone.get() + to));
    reply.put("has_more", to < messages.size() ? 1 : 0);
    reply.put("msg_list", new ArrayList<>(messages.subList(from, to)));
    return Reply.ok(MAPPER.writeValueAsString(reply));
  }

  private Reply send(JsonNode message) {
    String to = message.path("touser").asString();
    if (!message.path("open_kfid").asString().equals(SERVICE) || !quota.containsKey(to)) {
      return FakeCorporation.errcode(95018, "send msg session status invalid");
    }
    if (!ids.add(message.path("msgid").asString())) {
      return FakeCorporation.errcode(40058, "msgid exists");
    }
    if (quota.merge(to, -1, Integer::sum) < 0) {
      return FakeCorporation.errcode(95001, "send msg count limit");
    }
    corporation.show(to, message.at("/text/content").asString());
    return FakeCorporation.errcode(0, "ok");
  }

  private Reply greet(JsonNode message) {
    String to = codes.remove(message.path("code").asString());
    if (to == null) {
      return FakeCorporation.errcode(95016, "invalid code");
    }
    corporation.show(to, message.at("/text/content").asString());
    return FakeCorporation.errcode(0, "ok");
  }

  @Override
  public void close() {
    server.close();
  }
}
