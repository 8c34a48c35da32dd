package org.investorchat.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.LanguageIndex.Hits;
import org.junit.jupiter.api.Test;

/** Checks what is searched anew and how many searches run at a time. */
class SearchesTest {

  private static final Hits COMPLETE = new Hits(List.of(), List.of(), true);
  private static final Hits INCOMPLETE = new Hits(List.of(), List.of(), false);
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final Searches searches = new Searches();
  private final AtomicInteger run = new AtomicInteger();

  @Test
  void whatWasFoundJustNowIsNotSearchedAgain() {
    find("foreign debt", Language.ENGLISH, COMPLETE);
    find("foreign debt", Language.ENGLISH, COMPLETE);

    assertThat(run).hasValue(1);
  }

  @Test
  void anotherTextAndAnotherLanguageAreSearched() {
    find("foreign debt", Language.ENGLISH, COMPLETE);
    find("foreign debt quota", Language.ENGLISH, COMPLETE);
    find("foreign debt", Language.CHINESE, COMPLETE);

    assertThat(run).hasValue(3);
  }

  @Test
  void whatWasFoundInPartIsSearchedAgain() {
    find("foreign debt", Language.ENGLISH, INCOMPLETE);
    find("foreign debt", Language.ENGLISH, COMPLETE);

    assertThat(run).hasValue(2);
  }

  @Test
  void noMoreRunAtATimeThanThereAreProcessors() throws Exception {
    var begun = new CountDownLatch(PROCESSORS);
    var most = new AtomicInteger();
    var now = new AtomicInteger();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var found =
          IntStream.range(0, 8 * PROCESSORS)
              .mapToObj(it -> callers.submit(() -> search("question " + it, begun, now, most)))
              .toList();
      for (var it : found) {
        it.get();
      }
    }

    assertThat(most).hasValue(PROCESSORS);
  }

  private Hits search(String text, CountDownLatch begun, AtomicInteger now, AtomicInteger most) {
    return searches.find(
        text,
        Language.ENGLISH,
        () -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          begun.countDown();
          awaitAll(begun);
          now.decrementAndGet();
          return COMPLETE;
        });
  }

  private static void awaitAll(CountDownLatch begun) {
    try {
      begun.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void find(String text, Language language, Hits found) {
    searches.find(
        text,
        language,
        () -> {
          run.incrementAndGet();
          return found;
        });
  }
}
