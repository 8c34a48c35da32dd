package org.investorchat.channels.dingtalk;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.investorchat.channels.dingtalk.DingTalkSettings.Account;
import org.investorchat.messaging.AccessTokens;
import org.investorchat.messaging.AccessTokens.Token;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.PlatformCalls;
import org.investorchat.messaging.PlatformReply;
import org.investorchat.messaging.Posting;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends by DingTalk's API, which works however long ago somebody wrote. */
final class RobotApi {

  private static final String TO_PERSON = "/v1.0/robot/oToMessages/batchSend";
  private static final String TO_GROUP = "/v1.0/robot/groupMessages/send";
  private static final JsonMapper MAPPER = new JsonMapper();

  private final URI api;
  private final PlatformCalls calls;
  private final AccessTokens tokens;
  private final Clock clock;

  RobotApi(URI api, PlatformCalls calls, Clock clock) {
    this.api = api;
    this.calls = calls;
    this.clock = clock;
    tokens = new AccessTokens(clock);
  }

  /** Sends a message to a group or, in their organisation, a person. */
  Dispatch send(Account account, Posting posting, ObjectNode markdown) {
    var to = posting.to();
    var message =
        MAPPER
            .createObjectNode()
            .put("robotCode", account.robotCode())
            .put("msgKey", "sampleMarkdown")
            .put("msgParam", markdown.toString());
    var group = to.hint(RobotMessages.GROUP);
    if (group.isPresent()) {
      return post(account, TO_GROUP, message.put("openConversationId", group.get()));
    }
    var staff = to.hint(RobotMessages.STAFF);
    if (staff.isEmpty()) {
      return new Dispatch.Never("no-staff-id");
    }
    message.putArray("userIds").add(staff.get());
    return post(account, TO_PERSON, message);
  }

  private Dispatch post(Account account, String path, ObjectNode message) {
    Function<String, PlatformReply> call =
        it ->
            calls.post(
                URI.create(api + path),
                Map.of("x-acs-dingtalk-access-token", it),
                message.toString());
    return DingTalkDispatch.ofApi(
        tokens.call(account.id(), () -> token(account), call, DingTalkDispatch::isTokenStale));
  }

  private Token token(Account account) {
    var keys =
        MAPPER
            .createObjectNode()
            .put("appKey", account.appKey())
            .put("appSecret", account.appSecret().getFirst());
    var json =
        calls.post(URI.create(api + "/v1.0/oauth2/accessToken"), Map.of(), keys.toString()).json();
    String token = json.path("accessToken").asString("");
    if (token.isEmpty()) {
      throw new PlatformAway("no-token");
    }
    return new Token(token, clock.instant(), Duration.ofSeconds(json.path("expireIn").asLong(0)));
  }
}
