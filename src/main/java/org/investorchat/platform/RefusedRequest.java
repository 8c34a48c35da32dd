package org.investorchat.platform;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown when a valid request cannot be served as things stand; its type says what to do. */
public final class RefusedRequest extends RuntimeException {

  private final ProblemType type;
  private final @Nullable Duration retryAfter;
  private final transient Object[] arguments;

  private RefusedRequest(ProblemType type, @Nullable Duration retryAfter, Object... arguments) {
    super(type.id());
    this.type = type;
    this.retryAfter = retryAfter;
    this.arguments = arguments;
  }

  /**
   * Returns that there is no such conversation for the caller: the same for an unknown id, a wrong
   * token, a missing one, and an unknown message, so that nobody learns which ids exist.
   */
  public static RefusedRequest unknownConversation() {
    return new RefusedRequest(ProblemType.UNKNOWN_CONVERSATION, null);
  }

  /** Returns that another message of the conversation is being answered. */
  public static RefusedRequest conversationBusy(Duration retryAfter) {
    return new RefusedRequest(ProblemType.CONVERSATION_BUSY, retryAfter);
  }

  /** Returns that the conversation has its {@code most} questions. */
  public static RefusedRequest conversationFull(int most) {
    return new RefusedRequest(ProblemType.CONVERSATION_FULL, null, most);
  }

  /** Returns that what the request needs is away for now. */
  public static RefusedRequest unavailable(Duration retryAfter) {
    return new RefusedRequest(ProblemType.UNAVAILABLE, retryAfter);
  }

  ProblemType type() {
    return type;
  }

  Object[] arguments() {
    return arguments.clone();
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
