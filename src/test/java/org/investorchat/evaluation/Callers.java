package org.investorchat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Several callers, each a platform thread, that work through the same questions.
 *
 * @param number ≥ 1
 */
record Callers(int number) {

  /** Returns how many questions a second they get done with {@code work}. */
  double perSecond(List<GoldQuestion> questions, Consumer<GoldQuestion> work)
      throws InterruptedException, ExecutionException {
    var next = new AtomicInteger();
    Runnable caller =
        () -> {
          for (int i = next.getAndIncrement(); i < questions.size(); i = next.getAndIncrement()) {
            work.accept(questions.get(i));
          }
        };
    try (var threads = Executors.newFixedThreadPool(number)) {
      long start = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        running.add(threads.submit(caller));
      }
      for (var one : running) {
        one.get();
      }
      return questions.size() / ((System.nanoTime() - start) / 1e9);
    }
  }
}
