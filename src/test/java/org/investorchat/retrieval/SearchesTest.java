package org.investorchat.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
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
    var end = new CountDownLatch(1);
    var under = new AtomicInteger();
    var callers =
        IntStream.rangeClosed(0, PROCESSORS)
            .mapToObj(it -> Thread.ofPlatform().start(() -> search("question " + it, under, end)))
            .toList();

    // In a search that does not end, or before it: none of them gets any further.
    while (under.get() < PROCESSORS
        || !callers.stream().allMatch(it -> it.getState() == Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    assertThat(under).hasValue(PROCESSORS);

    end.countDown();
    for (var caller : callers) {
      caller.join();
    }
    assertThat(under).hasValue(PROCESSORS + 1);
  }

  private void search(String text, AtomicInteger under, CountDownLatch end) {
    searches.find(
        text,
        Language.ENGLISH,
        () -> {
          under.incrementAndGet();
          await(end);
          return COMPLETE;
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
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
