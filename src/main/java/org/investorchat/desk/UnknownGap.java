package org.investorchat.desk;

/** Thrown when there is no group of gaps of this id, or no more. */
public final class UnknownGap extends RuntimeException {

  UnknownGap(String id) {
    super("no group of gaps " + id);
  }
}
