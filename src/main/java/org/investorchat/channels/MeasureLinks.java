package org.investorchat.channels;

import org.investorchat.answering.ReplyLanguage;
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
    String address = "/measures/" + number + "?lang=" + language.tag();
    return policy.equals(corpus.defaultPolicy().id()) ? address : address + "&policy=" + policy;
  }
}
