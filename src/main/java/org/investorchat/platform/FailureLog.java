package org.investorchat.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Records failures in one line each, without messages: a message may repeat a visitor's words. */
@Component
public class FailureLog {

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
  private static final int FRAMES = 8;

  /** Records that {@code request} failed with {@code thrown}. */
  void record(Throwable thrown, HttpServletRequest request) {
    LOG.error(
        "event=request-failed method={} route={} thrown=\"{}\"",
        request.getMethod(),
        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
        describe(thrown));
  }

  /** Records that a stream failed with {@code thrown} after it had begun. */
  void recordLate(Throwable thrown) {
    LOG.error("event=stream-failed thrown=\"{}\"", describe(thrown));
  }

  /**
   * Records that a call within a request failed with {@code thrown}, and its caller was told so.
   *
   * @param called the name of what was called
   */
  public void recordCall(String called, Throwable thrown) {
    LOG.error("event=call-failed called={} thrown=\"{}\"", called, describe(thrown));
  }

  /** Records that a request found no store; what happened to it and what to do. */
  void recordAway(StateUnavailable away) {
    LOG.warn("event=state-unavailable reason=\"{}\"", away.getMessage());
  }

  /** Returns where {@code thrown} and its causes come from, without their messages. */
  public static String describe(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .map(FailureLog::frames)
        .collect(Collectors.joining(" <- "));
  }

  private static String frames(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(FRAMES)
        .map(it -> it.getClassName() + "." + it.getMethodName() + ":" + it.getLineNumber())
        .collect(Collectors.joining(" ", thrown.getClass().getName() + " at ", ""));
  }
}
