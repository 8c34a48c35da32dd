package org.investorchat.desk;

/** Thrown when there is no card of an id at the desk. */
public final class UnknownCard extends RuntimeException {

  UnknownCard(String id) {
    super("no card " + id);
  }
}
