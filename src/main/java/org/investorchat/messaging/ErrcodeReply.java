package org.investorchat.messaging;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What an API of WeChat or WeCom says to a call.
 *
 * @param forToken whether it was asked for a token and gave none
 */
public record ErrcodeReply(PlatformReply reply, boolean forToken) {

  private static final int UNREADABLE = -2;

  /** The token is of another call, unknown, missing or over. */
  private static final Set<Integer> OF_TOKENS = Set.of(40001, 40014, 41001, 42001);

  /** The system is busy; calls of the day, of the minute, at a time; an address not allowed yet. */
  private static final Set<Integer> PASSING =
      Set.of(UNREADABLE, -1, 45009, 45011, 45033, 40164, 60020);

  /** Returns the {@code errcode}: 0 for success. */
  public int code() {
    return json().path("errcode").asInt(UNREADABLE);
  }

  public JsonNode json() {
    return reply.json();
  }

  public boolean isSuccess() {
    return reply.isSuccess() && code() == 0 && !forToken;
  }

  boolean refusesToken() {
    return reply.isSuccess() && OF_TOKENS.contains(code());
  }

  /** Returns whether another call may succeed in a while though this one did not. */
  private boolean passes() {
    return forToken || OF_TOKENS.contains(code()) || PASSING.contains(code());
  }

  /** Returns a word for the log that says what went wrong. */
  public String reason() {
    return (forToken ? "token-" : "") + failure();
  }

  private String failure() {
    if (!reply.isSuccess()) {
      return "http-" + reply.status();
    }
    return code() == UNREADABLE ? "unreadable" : "errcode-" + code();
  }

  /**
   * Returns what became of a message that was to be sent.
   *
   * @param passing codes that pass, beside those of the platform as a whole
   */
  public Dispatch dispatch(Set<Integer> passing) {
    if (isSuccess()) {
      return new Dispatch.Accepted();
    }
    if (!reply.isSuccess() && !forToken) {
      return reply.dispatch();
    }
    return passes() || passing.contains(code())
        ? new Dispatch.Later(reason(), reply.retryAfter())
        : new Dispatch.Never(reason());
  }
}
