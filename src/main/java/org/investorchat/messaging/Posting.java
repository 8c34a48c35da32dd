package org.investorchat.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A message on its way to a platform.
 *
 * @param letter id of the letter it belongs to
 * @param index its place among the messages of the letter, from 0
 * @param text as {@link Channel#compose} has it
 */
public record Posting(String letter, int index, Address to, String text) {

  /** Returns an id that is the same for each attempt to send this message, and for no other. */
  public UUID attemptId() {
    return UUID.nameUUIDFromBytes((letter + "/" + index).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns no word of it. */
  @Override
  public String toString() {
    return "Posting[" + letter + ", " + index + ", " + to + "]";
  }
}
