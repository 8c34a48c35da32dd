package org.investorchat.channels;

import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.platform.UnknownResource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the documents that callers name. */
@Component
public class Documents {

  private final Corpus corpus;

  Documents(Corpus corpus) {
    this.corpus = corpus;
  }

  /**
   * Returns the policy with this id, or the default one for null.
   *
   * @throws UnknownResource when there is none
   */
  public Policy policy(@Nullable String id) {
    return id == null
        ? corpus.defaultPolicy()
        : corpus.policy(id).orElseThrow(() -> new UnknownResource("/api/v1/policies"));
  }

  /**
   * Returns a measure of {@code policy}.
   *
   * @param number 0 for the notice that issues the measures
   * @throws UnknownResource when there is none
   */
  public Measure measure(Policy policy, int number) {
    return policy
        .measure(number)
        .orElseThrow(() -> new UnknownResource("/api/v1/measures?policy=" + policy.id()));
  }
}
