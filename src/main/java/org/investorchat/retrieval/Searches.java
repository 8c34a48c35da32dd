package org.investorchat.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.LanguageIndex.Hits;

/**
 * Runs searches, as many at a time as there are processors, and has the latest at hand.
 *
 * <p>More at a time would end no sooner, and on virtual threads keep from running whoever has just
 * heard from the store: with 64 callers some then waited 500 ms in vain for a connection to it.
 * What is found is kept for seconds, since the turn of a conversation is searched for when it is
 * rewritten and again when it is answered. Thread-safe.
 */
final class Searches {

  /** Longer than a turn takes. */
  private static final Duration LIFE = Duration.ofSeconds(10);

  /** More than are under way at a time; one has 50 KB. */
  private static final int MOST = 128;

  private final Semaphore processors =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final Cache<Words, Hits> latest =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LIFE).build();

  private record Words(String text, Language language) {}

  /** Returns what {@code search} finds for {@code text}, or found just now. */
  Hits find(String text, Language language, Supplier<Hits> search) {
    var words = new Words(text, language);
    var found = latest.getIfPresent(words);
    return found == null ? run(words, search) : found;
  }

  private Hits run(Words words, Supplier<Hits> search) {
    processors.acquireUninterruptibly();
    try {
      var found = search.get();
      if (found.complete()) {
        latest.put(words, found);
      }
      return found;
    } finally {
      processors.release();
    }
  }
}
