package org.investorchat.desk.card;

import java.util.List;
import java.util.Optional;
import org.investorchat.desk.DeskCard;

/**
 * Keeps cards of the desk, each whole and in one step. What replicas of the store must have, they
 * have.
 *
 * <p>Every method throws {@link org.investorchat.platform.StateUnavailable} when the store cannot
 * be reached or written; it is then unknown whether a write took place, and it can be repeated.
 */
public interface CardStore {

  /**
   * Keeps {@code next} in the place of the version before it: of none where it is version 1.
   *
   * @return whether it is kept: not when another version came first
   */
  boolean put(DeskCard next);

  /**
   * Returns the card; empty when there is none.
   *
   * @throws UnreadableCard when what is kept cannot be read
   */
  Optional<DeskCard> find(String id);

  /** Returns all cards, in the order of their ids. */
  Contents all();

  /** Returns a number that is another whenever a card has changed. */
  long revision();

  /**
   * What is kept.
   *
   * @param unreadable ids of those that cannot be read; may be empty
   */
  record Contents(List<DeskCard> cards, List<String> unreadable) {

    public Contents {
      cards = List.copyOf(cards);
      unreadable = List.copyOf(unreadable);
    }
  }
}
