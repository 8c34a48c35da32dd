package org.investorchat.channels;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An answer that is told in events, once its question is accepted.
 *
 * <p>The work has a thread of its own, which is interrupted when the caller leaves.
 *
 * @param <A> what the work gives
 */
public final class StreamedAnswer<A> {

  private final Function<Consumer<String>, A> work;
  private final Telling<A> telling;
  private final Duration heartbeat;
  private final EventStream events = new EventStream();
  private final CompletableFuture<EventStream> accepted = new CompletableFuture<>();

  /**
   * Creates a stream that has not begun.
   *
   * @param work tells the answer's id as soon as the question is accepted, and returns the answer
   * @param heartbeat how long the stream is silent at most
   */
  public StreamedAnswer(
      Function<Consumer<String>, A> work, Telling<A> telling, Duration heartbeat) {
    this.work = work;
    this.telling = telling;
    this.heartbeat = heartbeat;
  }

  /**
   * How a channel tells an answer. What the events throw when nobody reads them any more may come
   * out.
   */
  public interface Telling<A> {

    /** Tells that the question is accepted. */
    void accepted(EventStream events, String id);

    /** Tells the answer. */
    void answered(EventStream events, A answer);

    /** Tells that there will be none. */
    void failed(EventStream events, Throwable thrown);

    /** Returns the id that {@code answer} has. */
    String id(A answer);
  }

  /** Begins the work and returns the events once the question is accepted; throws its refusal. */
  public EventStream begin() {
    Thread.ofVirtual().name("answer-stream").start(this::answer);
    try {
      return accepted.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw e;
    }
  }

  private void answer() {
    try {
      deliver(work.apply(this::accept));
    } catch (CallerLeft e) {
      events.end();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void accept(String id) {
    if (!accepted.isDone()) {
      telling.accepted(events, id);
      accepted.complete(events);
      var worker = Thread.currentThread();
      Thread.ofVirtual().name("answer-heartbeat").start(() -> keepAlive(worker));
    }
  }

  private void deliver(A answer) {
    accept(telling.id(answer)); // an answer given before is not accepted anew
    telling.answered(events, answer);
    events.end();
  }

  private void fail(Throwable thrown) {
    if (accepted.completeExceptionally(thrown) || events.hasEnded()) {
      return;
    }
    try {
      telling.failed(events, thrown);
    } catch (CallerLeft e) {
      // nobody is left to tell
    } finally {
      events.end();
    }
  }

  private void keepAlive(Thread worker) {
    try {
      while (!events.endsWithin(heartbeat)) {
        events.beat();
      }
    } catch (CallerLeft e) {
      worker.interrupt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
