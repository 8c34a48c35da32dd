package org.investorchat.desk.card;

/** Thrown when a card was kept in a form that this version of the application does not know. */
public final class UnreadableCard extends RuntimeException {

  UnreadableCard(String id, Throwable cause) {
    super("card " + id + " cannot be read", cause);
  }
}
