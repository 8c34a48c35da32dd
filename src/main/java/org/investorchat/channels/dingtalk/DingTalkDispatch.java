package org.investorchat.channels.dingtalk;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.PlatformReply;

/** What DingTalk's replies mean for a message. */
final class DingTalkDispatch {

  private static final int NONE = Integer.MIN_VALUE;
  private static final int UNAUTHORIZED = 401;

  /** Busy, or more than 20 messages a minute. */
  private static final Set<Integer> LATER = Set.of(-1, 90018, 130101, 410100);

  /** A robot that has written too much is silenced for minutes, and does not say for how many. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private DingTalkDispatch() {}

  /** Returns what became of a message to the address for replies; errors come with status 200. */
  static Dispatch ofWebhook(PlatformReply reply) {
    int code = reply.json().path("errcode").asInt(NONE);
    if (!reply.isSuccess()) {
      return reply.dispatch();
    }
    if (code == 0) {
      return new Dispatch.Accepted();
    }
    return LATER.contains(code)
        ? new Dispatch.Later("errcode-" + code, PAUSE)
        : new Dispatch.Never(code == NONE ? "no-errcode" : "errcode-" + code);
  }

  /** Returns what became of a message through the API, which lists whom it does not reach. */
  static Dispatch ofApi(PlatformReply reply) {
    var json = reply.json();
    if (!reply.isSuccess()) {
      return ofProblem(reply, json.path("code").asString(""));
    }
    if (!json.path("flowControlledStaffIdList").isEmpty()) {
      return new Dispatch.Later("flow-controlled", PAUSE);
    }
    boolean refused =
        !json.path("invalidStaffIdList").isEmpty() || !json.path("filteredStaffIdList").isEmpty();
    return refused ? new Dispatch.Never("invalid-staff") : accepted(json.has("processQueryKey"));
  }

  private static Dispatch accepted(boolean said) {
    return said ? new Dispatch.Accepted() : new Dispatch.Later("no-answer", null);
  }

  /** Limits come as 429, and as 400 or 403 with a code that says so. */
  private static Dispatch ofProblem(PlatformReply reply, String code) {
    String name = code.toLowerCase(Locale.ROOT);
    boolean limited = name.contains("throttling") || name.contains("qps") || name.contains("flow");
    if (limited || reply.status() == UNAUTHORIZED) {
      return new Dispatch.Later(
          "http-" + reply.status(), reply.retryAfter() == null ? PAUSE : reply.retryAfter());
    }
    return reply.dispatch();
  }

  static boolean isTokenStale(PlatformReply reply) {
    return reply.status() == UNAUTHORIZED
        || reply.json().path("code").asString("").equals("InvalidAuthentication");
  }
}
