package org.investorchat.messaging;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Calls the APIs of WeChat and WeCom: the access token stands in the address, and what became of a
 * call in {@code errcode}. A token that is not taken any more is obtained once more. Safe for use
 * by many threads.
 */
public final class ErrcodeCalls {

  private final PlatformCalls calls;
  private final URI api;
  private final AccessTokens tokens;
  private final TokenRequest request;
  private final Clock clock;

  /**
   * Creates calls.
   *
   * @param api what the paths of calls come after
   */
  public ErrcodeCalls(PlatformCalls calls, URI api, TokenRequest request, Clock clock) {
    this.calls = calls;
    this.api = api;
    this.tokens = new AccessTokens(clock);
    this.request = request;
    this.clock = clock;
  }

  /** Asks the platform for the access token of an account. */
  @FunctionalInterface
  public interface TokenRequest {

    /**
     * Returns what it says.
     *
     * @param forced whether it must be another than the one it gave last
     */
    PlatformReply ask(String account, boolean forced);
  }

  /**
   * Returns what the API says to a POST of {@code json}; what it said to the request for a token
   * when it gives none.
   *
   * @throws PlatformAway when it cannot be reached or does not answer in time
   */
  public ErrcodeReply post(String account, String path, String json) {
    try {
      String token = tokens.of(account, () -> obtain(account, ""));
      var reply = call(path, token, json);
      if (!reply.refusesToken()) {
        return reply;
      }
      tokens.drop(account, token);
      return call(path, tokens.of(account, () -> obtain(account, token)), json);
    } catch (NoToken e) {
      return e.reply;
    }
  }

  private ErrcodeReply call(String path, String token, String json) {
    String query = "?access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    return new ErrcodeReply(calls.post(URI.create(api + path + query), Map.of(), json), false);
  }

  /** The platform may give the refused token again; only then another is forced, which is rare. */
  private AccessTokens.Token obtain(String account, String refused) {
    var token = obtain(account, false);
    return token.value().equals(refused) ? obtain(account, true) : token;
  }

  private AccessTokens.Token obtain(String account, boolean forced) {
    var reply = request.ask(account, forced);
    var json = reply.json();
    String token = json.path("access_token").asString("");
    if (!reply.isSuccess() || token.isEmpty()) {
      throw new NoToken(new ErrcodeReply(reply, true));
    }
    var life = Duration.ofSeconds(json.path("expires_in").asLong(0));
    return new AccessTokens.Token(token, clock.instant(), life);
  }

  /** Thrown when the platform gives no token. */
  private static final class NoToken extends RuntimeException {

    private final transient ErrcodeReply reply;

    private NoToken(ErrcodeReply reply) {
      super("no access token");
      this.reply = reply;
    }
  }
}
