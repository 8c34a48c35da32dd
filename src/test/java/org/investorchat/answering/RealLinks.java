package org.investorchat.answering;

import org.investorchat.knowledge.Corpus;

/** Gives tests that start no application the addresses of the pages that show measures. */
public final class RealLinks {

  private RealLinks() {}

  /** Returns the addresses of the measures of {@code corpus}. */
  public static MeasureLinks of(Corpus corpus) {
    return new MeasureLinks(corpus);
  }
}
