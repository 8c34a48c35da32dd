package org.investorchat.answering;

import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.springframework.stereotype.Component;

/** Addresses of the pages that show measures. */
@Component
public class MeasureLinks {

  private final Corpus corpus;

  MeasureLinks(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Returns the address of a clause, such as {@code /measures/7?lang=en#7.4}. */
  public String clause(ClauseId id, ReplyLanguage language) {
    return measure(id.policy(), id.measure(), language) + "#" + id.label();
  }

  /** Returns the address of a measure; a policy that is not the default one is named in it. */
  public String measure(String policy, int number, ReplyLanguage language) {
    return inPolicy("/measures/" + number + "?lang=" + language.tag(), policy);
  }

  /** Returns the address of the page with all measures of a policy. */
  public String measures(String policy, ReplyLanguage language) {
    return inPolicy("/measures?lang=" + language.tag(), policy);
  }

  private String inPolicy(String address, String policy) {
    return isDefault(policy) ? address : address + "&policy=" + policy;
  }

  /** Returns whether addresses need not name {@code policy}. */
  public boolean isDefault(String policy) {
    return policy.equals(corpus.defaultPolicy().id());
  }
}
