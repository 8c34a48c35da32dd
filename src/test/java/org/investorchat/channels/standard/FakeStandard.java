package org.investorchat.channels.standard;

import com.standardwebhooks.Webhook;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.investorchat.answering.LinkSettings;
import org.investorchat.answering.RealLinks;
import org.investorchat.channels.standard.StandardSettings.Account;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.source.CorpusReader;
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

/** An integrator in process, who signs and verifies with the library of Standard Webhooks. */
public final class FakeStandard implements FakePlatform {

  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  static final String ORIGIN = "https://invest.example.org";
  static final Corpus CORPUS = CorpusReader.read(Path.of("knowledge"));

  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<Call> taken = new CopyOnWriteArrayList<>();
  private final FakeServer server = new FakeServer(this::take);

  @Override
  public String channel() {
    return "standard";
  }

  @Override
  public Map<String, String> settings() {
    String account = "channels.standard.accounts[0].";
    return Map.of(
        "channels.standard.private-hosts[0]",
        host(),
        account + "id",
        ACCOUNT,
        account + "secret[0]",
        SECRET,
        account + "endpoint",
        server.url("/answers"));
  }

  private String host() {
    return "localhost:" + server.port();
  }

  @Override
  public Channel channel(Clock clock) {
    return channel(clock, new Account(ACCOUNT, List.of(SECRET), List.of(), endpoint()));
  }

  /** Returns the address that takes answers. */
  String endpoint() {
    return server.url("/answers");
  }

  Channel channel(Clock clock, Account account) {
    return channel(clock, account, List.of(host()));
  }

  Channel channel(Clock clock, Account account, List<String> privateHosts) {
    var settings = settings(privateHosts, account);
    var writer = new EventWriter(RealLinks.of(CORPUS), new LinkSettings(ORIGIN), clock);
    var tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var calls = new EndpointCalls(InetAddress::getAllByName, tls, settings.timeout());
    return new StandardChannel(settings, writer, calls, clock);
  }

  static StandardSettings settings(List<String> privateHosts, Account... accounts) {
    return new StandardSettings(
        Duration.ofMinutes(5),
        Duration.ofSeconds(1),
        List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)),
        Duration.ofSeconds(15),
        8000,
        privateHosts,
        Arrays.asList(accounts));
  }

  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    var event = event("message.created", sender);
    ((ObjectNode) event.path("data")).put("text", text);
    return signed(messageId, at, event.toString());
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    var event = event("message.created", sender);
    ((ObjectNode) event.path("data")).put("kind", "image");
    return signed(messageId, at, event.toString());
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    return signed("e-1", at, "{\"type\":\"message.read\",\"data\":{}}");
  }

  @Override
  public List<RawRequest> forgeries(RawRequest genuine) {
    String other =
        sign(
            SECRET.replace("MfKQ", "MfKR"),
            genuine.requiredHeader("webhook-id"),
            Long.parseLong(genuine.requiredHeader("webhook-timestamp")),
            genuine.text());
    return Stream.of(
            Tampering.body(genuine),
            Tampering.header(genuine, "webhook-id"),
            Tampering.header(genuine, "webhook-timestamp"),
            Tampering.header(genuine, "webhook-signature"),
            List.of(Tampering.withHeader(genuine, "webhook-signature", other)))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public boolean signsTime() {
    return true;
  }

  @Override
  public List<String> seen(String sender) {
    return events().stream()
        .filter(it -> it.at("/data/sender/id").asString("").equals(sender))
        .map(it -> it.at("/data/text").asString())
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

  /** Returns the webhooks that were taken, in order. */
  List<Call> taken() {
    return List.copyOf(taken);
  }

  List<JsonNode> events() {
    return taken.stream().map(it -> MAPPER.readTree(it.body())).toList();
  }

  static ObjectNode event(String type, String sender) {
    var event = MAPPER.createObjectNode().put("type", type);
    event
        .putObject("data")
        .put("conversationId", "c-" + sender)
        .putObject("sender")
        .put("id", sender)
        .put("locale", "zh-TW");
    return event;
  }

  static RawRequest signed(String id, Instant at, String body) {
    return request(id, at, body, sign(SECRET, id, at.getEpochSecond(), body));
  }

  static RawRequest request(String id, Instant at, String body, String signature) {
    var headers =
        Map.of(
            "Webhook-Id", id,
            "Webhook-Timestamp", Long.toString(at.getEpochSecond()),
            "Webhook-Signature", signature);
    return RawRequest.post(Map.of(), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  static String sign(String secret, String id, long timestamp, String body) {
    try {
      return new Webhook(secret).sign(id, timestamp, body);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static String header(Call call, String name) {
    return Objects.requireNonNull(call.headers().get(name), name);
  }

  private Reply take(Call call) {
    String expected =
        sign(
            SECRET,
            header(call, "webhook-id"),
            Long.parseLong(header(call, "webhook-timestamp")),
            call.body());
    if (!List.of(header(call, "webhook-signature").split(" ")).contains(expected)) {
      return Reply.of(401, "{}");
    }
    taken.add(call);
    return new Reply(204, Map.of(), "");
  }
}
