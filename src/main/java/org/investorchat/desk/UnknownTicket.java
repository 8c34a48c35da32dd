package org.investorchat.desk;

/** Thrown when there is no ticket of an id. */
public final class UnknownTicket extends RuntimeException {

  UnknownTicket(String id) {
    super("no ticket " + id);
  }
}
