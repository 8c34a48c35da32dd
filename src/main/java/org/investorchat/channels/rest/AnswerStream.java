package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.investorchat.channels.AnswerView;
import org.investorchat.channels.CallerLeft;
import org.investorchat.channels.EventStream;
import org.investorchat.platform.Problem;

/**
 * Streams one answer: {@code accepted}, {@code delta} …, {@code citation} …, {@code completed}; or,
 * once accepted, {@code failed}.
 *
 * <p>The work has a thread of its own, which is interrupted when the caller leaves.
 */
final class AnswerStream {

  private final Function<Consumer<String>, AnswerView> work;
  private final Function<Throwable, Problem> problems;
  private final Duration heartbeat;
  private final EventStream events = new EventStream();
  private final CompletableFuture<EventStream> accepted = new CompletableFuture<>();

  /**
   * Creates a stream that has not begun.
   *
   * @param work tells the answer's id as soon as the question is accepted, and returns the answer
   * @param problems what failures are told as
   * @param heartbeat how long the stream is silent at most
   */
  AnswerStream(
      Function<Consumer<String>, AnswerView> work,
      Function<Throwable, Problem> problems,
      Duration heartbeat) {
    this.work = work;
    this.problems = problems;
    this.heartbeat = heartbeat;
  }

  /** Begins the work and returns the events once the question is accepted; throws its refusal. */
  EventStream begin() {
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

  private void accept(String messageId) {
    if (!accepted.isDone()) {
      events.tell("accepted", new Accepted(messageId));
      accepted.complete(events);
      var worker = Thread.currentThread();
      Thread.ofVirtual().name("answer-heartbeat").start(() -> keepAlive(worker));
    }
  }

  private void deliver(AnswerView answer) {
    accept(answer.id()); // an answer given before is not accepted anew
    Deltas.of(answer.answer()).forEach(it -> events.tell("delta", new Delta(it)));
    answer.citations().forEach(it -> events.tell("citation", it));
    events.tell("completed", answer);
    events.end();
  }

  private void fail(Throwable thrown) {
    if (accepted.completeExceptionally(thrown) || events.hasEnded()) {
      return;
    }
    try {
      events.tell("failed", problems.apply(thrown));
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

  /** Tells the id of the answer to come. */
  record Accepted(@Schema(description = "Id of the answer to come.") String messageId) {}

  /** Tells a piece of the text. */
  record Delta(String text) {}
}
