package org.investorchat.channels.wechat;

import java.net.URI;
import java.util.Map;
import org.investorchat.messaging.ErrcodeCalls.TokenRequest;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.PlatformReply;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks WeChat for stable access tokens. They are the same for each instance that asks, and no other
 * program's request ends them.
 */
record StableTokens(WeChatSettings settings, PlatformCalls calls) implements TokenRequest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @Override
  public PlatformReply ask(String account, boolean forced) {
    var known = settings.account(account);
    var request =
        Map.of(
            "grant_type",
            "client_credential",
            "appid",
            known.appId(),
            "secret",
            known.appSecret(),
            "force_refresh",
            forced);
    return calls.post(
        URI.create(settings.api() + "/cgi-bin/stable_token"),
        Map.of(),
        MAPPER.writeValueAsString(request));
  }
}
