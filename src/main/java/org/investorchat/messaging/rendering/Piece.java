package org.investorchat.messaging.rendering;

import java.util.List;

/** A piece of a text on its way to a platform. */
sealed interface Piece {

  /** Returns what it says, without markup. */
  String plain();

  /** Words, which may be divided among messages. */
  record Words(String plain) implements Piece {}

  /**
   * A citation or a link, which is never divided unless it alone is too long for a message.
   *
   * @param plain what it says where there is no room for it as a whole
   * @param marked as the platform gets it
   */
  record Whole(String plain, String marked) implements Piece {}

  /** Returns words alone. */
  static List<Piece> words(String text) {
    return List.of(new Words(text));
  }
}
