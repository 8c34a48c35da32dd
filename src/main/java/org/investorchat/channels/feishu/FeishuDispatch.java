package org.investorchat.channels.feishu;

import java.util.Set;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.PlatformReply;

/** What Feishu's codes mean for a message (open.feishu.cn, "generic error codes" and im/v1). */
final class FeishuDispatch {

  private static final int NONE = -1;

  /** Missing, malformed, expired or of another kind. */
  private static final Set<Integer> TOKEN = Set.of(99991661, 99991663, 99991664, 99991671);

  /** Too much for the app, the person or the group; or the same message is still on its way. */
  private static final Set<Integer> LATER = Set.of(99991400, 11232, 11233, 11247, 230020, 230049);

  /** The message that is replied to was taken back or deleted. */
  private static final Set<Integer> ANSWERED_GONE = Set.of(230011, 230110);

  private FeishuDispatch() {}

  static boolean isTokenStale(PlatformReply reply) {
    return TOKEN.contains(code(reply));
  }

  static boolean isAnsweredMessageGone(PlatformReply reply) {
    return ANSWERED_GONE.contains(code(reply));
  }

  /** Returns what became of a message; errors come with status 400, and with 200. */
  static Dispatch of(PlatformReply reply) {
    int code = code(reply);
    if (code == 0) {
      return new Dispatch.Accepted();
    }
    if (code == NONE) {
      return reply.isSuccess() ? new Dispatch.Later("no-code", null) : reply.dispatch();
    }
    return TOKEN.contains(code) || LATER.contains(code) || !isRefusal(reply)
        ? new Dispatch.Later("code-" + code, reply.retryAfter())
        : new Dispatch.Never("code-" + code);
  }

  private static boolean isRefusal(PlatformReply reply) {
    return reply.isSuccess() || reply.dispatch() instanceof Dispatch.Never;
  }

  private static int code(PlatformReply reply) {
    return reply.json().path("code").asInt(NONE);
  }
}
