package org.investorchat.platform;

/** What operators are told of the store of conversations. */
interface ObservedStore {

  /** Returns whether it takes what is given to it now; never fails. */
  boolean answers();

  /** Returns how many calls have ended with {@link StateUnavailable} since the start. */
  long failures();
}
