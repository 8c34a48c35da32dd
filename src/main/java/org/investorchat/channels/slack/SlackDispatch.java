package org.investorchat.channels.slack;

import java.util.Set;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.PlatformReply;

/** What Slack's errors mean for a message (docs.slack.dev, chat.postMessage, "Errors"). */
final class SlackDispatch {

  private static final Set<String> LATER =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org");

  /** The workspace has thrown the app out. */
  private static final Set<String> GONE = Set.of("account_inactive", "token_revoked");

  private SlackDispatch() {}

  /** Returns what became of a message; most errors come with status 200. */
  static Dispatch of(PlatformReply reply) {
    var json = reply.json();
    if (!reply.isSuccess()) {
      return reply.dispatch();
    }
    if (json.path("ok").asBoolean(false)) {
      return new Dispatch.Accepted();
    }
    String error = json.path("error").asString("no-answer");
    if (GONE.contains(error)) {
      return new Dispatch.Gone(error);
    }
    return LATER.contains(error) || !json.has("error")
        ? new Dispatch.Later(error, reply.retryAfter())
        : new Dispatch.Never(error);
  }
}
