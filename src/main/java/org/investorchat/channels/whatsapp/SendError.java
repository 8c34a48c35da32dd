package org.investorchat.channels.whatsapp;

import java.util.Optional;
import java.util.Set;
import org.investorchat.messaging.Dispatch;
import org.investorchat.messaging.PlatformReply;
import org.jspecify.annotations.Nullable;

/**
 * What the Cloud API says is wrong. Its codes tell more than the status, which is 400 for most
 * (Meta, WhatsApp error codes, 2026).
 */
record SendError(int code, PlatformReply reply) {

  /** Too many calls, messages or messages to the same person; away, or being maintained. */
  private static final Set<Integer> PASSING =
      Set.of(1, 2, 4, 80007, 130429, 131000, 131016, 131048, 131056, 131057, 133004);

  /** The access token has run out, was withdrawn, or may not do this. */
  private static final Set<Integer> TOKEN = Set.of(0, 3, 10, 190, 131005);

  private static final int WINDOW_CLOSED = 131047;

  /** Returns the error in {@code reply}; empty when it names none. */
  static Optional<SendError> in(PlatformReply reply) {
    var code = reply.isSuccess() ? null : code(reply);
    return Optional.ofNullable(code).map(it -> new SendError(it, reply));
  }

  private static @Nullable Integer code(PlatformReply reply) {
    var code = reply.json().at("/error/code");
    return code.canConvertToInt() ? code.asInt() : null;
  }

  /** Returns what it means for a message. */
  Dispatch dispatch() {
    if (PASSING.contains(code)) {
      return new Dispatch.Later("error-" + code, reply.retryAfter());
    }
    if (TOKEN.contains(code)) {
      return new Dispatch.Never("access-token");
    }
    return code == WINDOW_CLOSED ? new Dispatch.Never("window-closed") : byStatus();
  }

  private Dispatch byStatus() {
    return switch (reply.dispatch()) {
      case Dispatch.Later it -> it;
      case Dispatch.Accepted _, Dispatch.Never _, Dispatch.Gone _ ->
          new Dispatch.Never("error-" + code);
    };
  }
}
