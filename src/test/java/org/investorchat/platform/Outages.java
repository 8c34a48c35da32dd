package org.investorchat.platform;

/** Failures of the store, for tests that need one without a store that fails. */
public final class Outages {

  private Outages() {}

  /** Returns what is thrown while the store is away. */
  public static StateUnavailable away() {
    return StateUnavailable.notAsked("the store is away");
  }
}
