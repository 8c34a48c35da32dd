package org.investorchat.channels.wecom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.investorchat.messaging.FakeEnvelope;
import org.investorchat.messaging.FakePlatform;
import org.investorchat.messaging.FakeServer.Reply;
import org.investorchat.messaging.RawRequest;

/**
 * What both kinds of accounts at WeCom have: secrets, access tokens and people who see messages.
 */
final class FakeCorporation {

  static final String CORP_ID = "wx5823bf96d3bd56c7";
  static final String TOKEN = "TokenOfTheFake";
  static final String AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
  static final String SECRET = "secret-of-the-fake_0123456789abcdef";
  static final int MOST_BYTES = 2048;

  private final FakeEnvelope envelope = new FakeEnvelope(TOKEN, AES_KEY, CORP_ID);
  private final Map<String, List<String>> seen = new ConcurrentHashMap<>();
  private final AtomicInteger tokens = new AtomicInteger(1);

  static Map<String, String> settings(String channel, String api) {
    String account = "channels." + channel + ".accounts[0].";
    return Map.of(
        "channels." + channel + ".api", api,
        account + "id", FakePlatform.ACCOUNT,
        account + "corp-id", CORP_ID,
        account + "token", TOKEN,
        account + "encoding-aes-key", AES_KEY,
        account + "secret", SECRET);
  }

  RawRequest delivery(String message, Instant at) {
    return envelope.delivery(CORP_ID, message, at);
  }

  FakeEnvelope envelope() {
    return envelope;
  }

  Reply token(String query) {
    return query.equals("corpid=" + CORP_ID + "&corpsecret=" + SECRET)
        ? Reply.ok(
            "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\""
                + latestToken()
                + "\",\"expires_in\":7200}")
        : errcode(40001, "invalid credential");
  }

  boolean isLatestToken(String query) {
    return query.equals("access_token=" + latestToken());
  }

  private String latestToken() {
    return "access_" + tokens.get();
  }

  /** Has the access tokens given so far taken no more. */
  void endTokens() {
    tokens.incrementAndGet();
  }

  void show(String person, String text) {
    seen.computeIfAbsent(person, _ -> new CopyOnWriteArrayList<>()).add(text);
  }

  List<String> seen(String person) {
    return List.copyOf(seen.getOrDefault(person, List.of()));
  }

  static Reply errcode(int code, String message) {
    return Reply.ok("{\"errcode\":" + code + ",\"errmsg\":\"" + message + "\"}");
  }
}
