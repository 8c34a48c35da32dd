package org.investorchat.conversation;

import java.util.List;

/**
 * Keeps the stops of automatic answers, at most one for each channel. What replicas of the store
 * must have, they have.
 *
 * <p>Every method throws {@link org.investorchat.platform.StateUnavailable} when the store cannot
 * be reached or written.
 */
interface StopStore {

  /** Returns the stops there are, by channel. */
  List<Stop> all();

  /** Keeps a stop in the place of an earlier one for its channel. */
  void put(Stop stop);

  /** Ends the stop for a channel, if there is one. */
  void remove(String channel);
}
