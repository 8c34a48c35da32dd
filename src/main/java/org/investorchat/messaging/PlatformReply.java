package org.investorchat.messaging;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a platform says to a call.
 *
 * @param retryAfter how long it wants to be left alone, null when it does not say
 */
public record PlatformReply(int status, @Nullable Duration retryAfter, String body) {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERRORS = 500;
  private static final long DAY = 86_400;

  static PlatformReply of(HttpResponse<String> response) {
    String retryAfter = response.headers().firstValue("Retry-After").orElse("");
    return new PlatformReply(response.statusCode(), seconds(retryAfter), response.body());
  }

  /**
   * Returns the time that a {@code Retry-After} says in seconds, at most a day, so that nobody has
   * a message wait for good; null when it says none.
   */
  public static @Nullable Duration seconds(String value) {
    try {
      return Duration.ofSeconds(Math.clamp(Long.parseLong(value.strip()), 0, DAY));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Returns the body as JSON; a missing node where it is none. */
  public JsonNode json() {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** Returns what the status means for a message that was to be sent. */
  public Dispatch dispatch() {
    if (isSuccess()) {
      return new Dispatch.Accepted();
    }
    String reason = "http-" + status;
    return status == TOO_MANY || status >= SERVER_ERRORS || status == 408
        ? new Dispatch.Later(reason, retryAfter)
        : new Dispatch.Never(reason);
  }

  /** Returns no word of the body. */
  @Override
  public String toString() {
    return "PlatformReply[" + status + ", " + body.length() + " characters]";
  }
}
