package org.investorchat.channels.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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
import tools.jackson.databind.json.JsonMapper;

/** Teams and the Bot Framework in process: keys, tokens, activities, and replies to them. */
public final class FakeTeams implements FakePlatform {

  static final String APP = "8f4a6f3a-3c1e-4c5b-9f0e-0b6f5f0a7b11";
  static final String BOT = "28:" + APP;
  static final String ISSUER = "https://api.botframework.com";
  static final RSAKey KEY = key();

  /** One that the framework has not published, of the same id. */
  static final RSAKey STRANGE = key();

  private static final JsonMapper JSON = new JsonMapper();

  private final FakeServer server = new FakeServer(this::answer);
  private final List<RSAKey> published = new CopyOnWriteArrayList<>(List.of(KEY));
  private final List<Call> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger tokens = new AtomicInteger();

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("key-1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the unpublished key under another id. */
  static RSAKey strange(String id) {
    return new RSAKey.Builder(STRANGE).keyID(id).build();
  }

  @Override
  public String channel() {
    return "teams";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    String account = "channels.teams.accounts[0].";
    settings.put(
        "channels.teams.openid-configuration", server.url("/v1/.well-known/openidconfiguration"));
    settings.put("channels.teams.login", server.url(""));
    settings.put("channels.teams.hosts[0]", "localhost:" + server.port());
    settings.put(account + "id", ACCOUNT);
    settings.put(account + "app-id", APP);
    settings.put(account + "app-secret", "client-secret~of&the+fake");
    return settings;
  }

  @Override
  public Channel channel(Clock clock) {
    return channel(settings(), clock);
  }

  static Channel channel(Map<String, String> settings, Clock clock) {
    return new TeamsChannel(
        ChannelSettings.of(TeamsSettings.class, settings), Calls.ofTests(), clock);
  }

  @Override
  public RawRequest text(String sender, String messageId, String text, Instant at) {
    return delivery(message(sender, messageId, text, at), at);
  }

  @Override
  public RawRequest picture(String sender, String messageId, Instant at) {
    var message = message(sender, messageId, "", at);
    message.put("attachments", List.of(Map.of("contentType", "image/png")));
    return delivery(message, at);
  }

  @Override
  public RawRequest unknownEvent(Instant at) {
    var event = activity("messageReaction", "u-1", at);
    return delivery(event, at);
  }

  /** Returns a message to the bot alone. */
  Map<String, Object> message(String sender, String messageId, String text, Instant at) {
    var message = activity("message", sender, at);
    message.put("id", messageId);
    message.put("text", text);
    message.put("textFormat", "plain");
    message.put("locale", "zh-CN");
    return message;
  }

  /** Returns an activity in a conversation with one person. */
  Map<String, Object> activity(String type, String sender, Instant at) {
    Map<String, Object> activity = new HashMap<>();
    activity.put("type", type);
    activity.put("timestamp", at.toString());
    activity.put("serviceUrl", service());
    activity.put("channelId", "msteams");
    activity.put("from", Map.of("id", "29:" + sender));
    activity.put("recipient", Map.of("id", BOT));
    activity.put("conversation", Map.of("id", "a:" + sender, "conversationType", "personal"));
    return activity;
  }

  String service() {
    return server.url("/amer/");
  }

  /** Returns the delivery of an activity. */
  RawRequest delivery(Map<String, Object> activity, Instant at) {
    return request(activity, token(claims(at).build(), KEY));
  }

  static RawRequest request(Map<String, Object> activity, String token) {
    return RawRequest.post(
        Map.of(), Map.of("Authorization", "Bearer " + token), JSON.writeValueAsBytes(activity));
  }

  /** Returns the claims that the framework makes at a time. */
  JWTClaimsSet.Builder claims(Instant at) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(APP)
        .claim("serviceurl", service())
        .notBeforeTime(Date.from(at))
        .expirationTime(Date.from(at.plus(Duration.ofHours(1))));
  }

  static String token(JWTClaimsSet claims, RSAKey key) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body is not signed; what is bound in it is where replies go, and the channel. */
  @Override
  public List<RawRequest> forgeries(RawRequest genuine) {
    var at = Instant.parse("2026-11-26T08:00:00Z");
    String token = genuine.requiredHeader("Authorization").substring("Bearer ".length());
    // The last character has bits that mean nothing.
    var forgeries = new ArrayList<>(Tampering.header(genuine, "Authorization"));
    forgeries.removeLast();
    forgeries.addAll(others(genuine, token, at));
    return forgeries;
  }

  private List<RawRequest> others(RawRequest genuine, String token, Instant at) {
    return List.of(
        with(genuine, token(claims(at).build(), STRANGE)),
        with(genuine, new PlainJWT(claims(at).build()).serialize()),
        with(genuine, withPublicKeyAsSecret(claims(at).build())),
        with(genuine, token(claims(at).audience("another-bot").build(), KEY)),
        with(genuine, token(claims(at).issuer("https://sts.windows.net/emulator/").build(), KEY)),
        with(genuine, token(claims(at).claim("serviceurl", null).build(), KEY)),
        with(genuine, token(claims(at).expirationTime(null).build(), KEY)),
        changed(genuine, "/amer/", "/emea/"),
        changed(genuine, "msteams", "emulator"),
        RawRequest.post(Map.of(), Map.of("Authorization", "Basic " + token), genuine.body()),
        with(genuine, "a.b"),
        with(genuine, ""));
  }

  private static String withPublicKeyAsSecret(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("key-1").build();
      var token = new SignedJWT(header, claims);
      token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RawRequest with(RawRequest genuine, String token) {
    return RawRequest.post(Map.of(), Map.of("Authorization", "Bearer " + token), genuine.body());
  }

  private static RawRequest changed(RawRequest genuine, String from, String to) {
    byte[] body = genuine.text().replace(from, to).getBytes(StandardCharsets.UTF_8);
    return RawRequest.post(Map.of(), genuine.headers(), body);
  }

  @Override
  public boolean signsTime() {
    return true;
  }

  @Override
  public List<String> seen(String sender) {
    return taken.stream()
        .filter(it -> it.path().startsWith("/amer/v3/conversations/a%3A" + sender + "/activities"))
        .map(it -> JSON.readTree(it.body()).path("text").asString())
        .toList();
  }

  private Reply answer(Call call) {
    return switch (call.path()) {
      case "/v1/.well-known/openidconfiguration" ->
          Reply.ok(
              JSON.writeValueAsString(
                  Map.of("issuer", ISSUER, "jwks_uri", server.url("/v1/.well-known/keys"))));
      case "/v1/.well-known/keys" -> Reply.ok(JSON.writeValueAsString(keys()));
      case "/botframework.com/oauth2/v2.0/token" -> token(call);
      default -> take(call);
    };
  }

  private Map<String, Object> keys() {
    return Map.of("keys", published.stream().map(FakeTeams::published).toList());
  }

  private static Map<String, Object> published(RSAKey key) {
    Map<String, Object> entry = new HashMap<>(key.toPublicJWK().toJSONObject());
    entry.put("endorsements", List.of("msteams", "webchat"));
    return entry;
  }

  private Reply token(Call call) {
    String form = URLDecoder.decode(call.body(), StandardCharsets.UTF_8);
    boolean known =
        form.contains("client_secret=client-secret~of&the+fake&")
            && form.contains("scope=https://api.botframework.com/.default");
    return known
        ? Reply.ok(
            "{\"access_token\":\"t-%d\",\"expires_in\":3599}".formatted(tokens.incrementAndGet()))
        : Reply.of(401, "{\"error\":\"invalid_client\"}");
  }

  private Reply take(Call call) {
    if (!("Bearer t-" + tokens.get()).equals(call.headers().get("authorization"))) {
      return Reply.of(401, "{}");
    }
    taken.add(call);
    return Reply.of(201, "{\"id\":\"1\"}");
  }

  /** Has the tokens so far expire. */
  void expireTokens() {
    tokens.incrementAndGet();
  }

  /** Has the framework publish another key beside. */
  void publish(RSAKey key) {
    published.add(key);
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
