package org.investorchat.channels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A response of server-sent events, open until somebody ends it.
 *
 * <p>That its caller has left shows at the next write only, so that something must be written now
 * and then: {@link #beat}. Any thread may write.
 */
public final class EventStream extends SseEmitter {

  private static final long NO_TIMEOUT = 0;

  private static final MediaType UTF8_TEXT =
      new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final CountDownLatch ended = new CountDownLatch(1);

  /** Creates a stream that nobody has written to yet. */
  public EventStream() {
    super(NO_TIMEOUT);
    onCompletion(ended::countDown);
    onError(_ -> ended.countDown());
  }

  @Override
  protected void extendResponse(ServerHttpResponse response) {
    super.extendResponse(response);
    response.getHeaders().setCacheControl(CacheControl.noStore());
    response.getHeaders().set("X-Accel-Buffering", "no"); // nginx would hold events back
  }

  /**
   * Writes an event.
   *
   * @param data written as JSON
   * @throws CallerLeft when nobody reads any more
   */
  public void tell(String name, Object data) {
    write(event().name(name).data(data, MediaType.APPLICATION_JSON));
  }

  /** Writes an event that a caller can resume after. */
  public void tell(String id, String name, Object data) {
    write(event().id(id).name(name).data(data, MediaType.APPLICATION_JSON));
  }

  /**
   * Writes data without a name, as programs read it that know no names.
   *
   * @param line without a break; a blank goes before it, which some of them wait for
   */
  public void say(String line) {
    write(event().data(" " + line, UTF8_TEXT));
  }

  /** Tells what to resume after, and how soon, without telling an event. */
  public void mark(String id, Duration reconnect) {
    write(event().id(id).reconnectTime(reconnect.toMillis()));
  }

  /** Writes a comment, which callers ignore. */
  public void beat() {
    write(event().comment(""));
  }

  /** Ends the stream; does nothing when it has ended. */
  public void end() {
    boolean over = hasEnded(); // what its caller broke off, the container ends by itself
    ended.countDown();
    if (!over) {
      complete();
    }
  }

  /** Waits until the stream has ended or {@code time} has passed; returns whether it has ended. */
  public boolean endsWithin(Duration time) throws InterruptedException {
    return ended.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Returns whether somebody has ended it, or its caller has left. */
  public boolean hasEnded() {
    return ended.getCount() == 0;
  }

  private void write(SseEventBuilder event) {
    try {
      send(event);
    } catch (IOException | IllegalStateException e) {
      ended.countDown();
      throw new CallerLeft(e);
    }
  }
}
