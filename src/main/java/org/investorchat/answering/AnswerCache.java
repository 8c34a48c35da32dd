package org.investorchat.answering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.investorchat.knowledge.Corpus;

/**
 * Keeps answers that rest on one corpus for questions asked again: as many as the setting says, of
 * those asked often and lately. Any thread may use it.
 */
final class AnswerCache {

  private final Cache<AnswerKey, Solution> solutions;
  private final String knowledge;

  AnswerCache(AnsweringSettings settings, Corpus corpus) {
    // Evicts in the thread that adds, so that the bound always holds.
    solutions =
        Caffeine.newBuilder().maximumSize(settings.cacheSize()).executor(Runnable::run).build();
    knowledge = corpus.version();
  }

  /** Returns the solution of {@code question}; empty where none is kept. */
  Optional<Solution> find(Question question) {
    return Optional.ofNullable(solutions.getIfPresent(AnswerKey.of(question, knowledge)));
  }

  /** Keeps {@code solution} where it lasts. */
  void keep(Question question, Solution solution) {
    if (solution.lasting()) {
      solutions.put(AnswerKey.of(question, knowledge), solution);
    }
  }
}
