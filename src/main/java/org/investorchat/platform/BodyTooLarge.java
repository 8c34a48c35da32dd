package org.investorchat.platform;

/** Thrown while a body is read that has more bytes than it may. */
class BodyTooLarge extends RuntimeException {

  BodyTooLarge(long limit) {
    super("a body may have at most " + limit + " bytes");
  }
}
