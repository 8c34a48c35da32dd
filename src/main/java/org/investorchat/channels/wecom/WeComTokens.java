package org.investorchat.channels.wecom;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.investorchat.messaging.ErrcodeCalls.TokenRequest;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.PlatformReply;

/**
 * Asks WeCom for access tokens. It gives the same until that is over, and another by itself when it
 * ends one before, so that none can be forced.
 */
record WeComTokens(URI api, Function<String, ? extends WeComAccount> accounts, PlatformCalls calls)
    implements TokenRequest {

  @Override
  public PlatformReply ask(String account, boolean forced) {
    var known = accounts.apply(account);
    String query = "?corpid=" + known.corpId() + "&corpsecret=" + known.secret();
    return calls.get(URI.create(api + "/cgi-bin/gettoken" + query), Map.of());
  }
}
