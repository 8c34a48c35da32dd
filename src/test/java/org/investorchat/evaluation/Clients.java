package org.investorchat.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that ask at the same time, each one question after the other.
 *
 * @param number ≥ 1
 * @param each how many questions each of them asks, ≥ 1
 */
record Clients(int number, int each) {

  /** What one of them does with a question. */
  interface Asking {

    /** Asks and waits for the answer. */
    void ask(String question) throws Exception;
  }

  /** How long a run took in all, and each question of it, in nanoseconds. */
  record Run(long nanos, List<Long> each) {

    double perSecond() {
      return each.size() / (nanos / 1e9);
    }
  }

  /** Returns how many questions a run needs. */
  int questions() {
    return number * each;
  }

  /**
   * Lets them ask {@code questions}, each its share.
   *
   * @param clients what each of them does, as many as there are clients
   */
  Run run(List<Asking> clients, List<String> questions) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Long>>> shares = new ArrayList<>();
      for (int i = 0; i < number; i++) {
        var client = clients.get(i);
        var share = questions.subList(i * each, (i + 1) * each);
        shares.add(() -> ask(client, share));
      }
      long start = System.nanoTime();
      var done = threads.invokeAll(shares);
      long nanos = System.nanoTime() - start;
      return new Run(nanos, joined(done));
    }
  }

  private static List<Long> ask(Asking client, List<String> questions) throws Exception {
    List<Long> nanos = new ArrayList<>();
    for (String question : questions) {
      long start = System.nanoTime();
      client.ask(question);
      nanos.add(System.nanoTime() - start);
    }
    return nanos;
  }

  private static List<Long> joined(List<Future<List<Long>>> shares) throws Exception {
    List<Long> all = new ArrayList<>();
    for (var share : shares) {
      all.addAll(share.get());
    }
    return all;
  }
}
