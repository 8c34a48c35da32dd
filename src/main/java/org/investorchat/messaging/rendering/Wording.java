package org.investorchat.messaging.rendering;

import java.util.List;

/**
 * What is said, before it is divided into messages.
 *
 * @param body what is said
 * @param closing what stands after it, the last line being the label; may be empty
 * @param endings what the last message ends with, in the place of {@code closing}, where the
 *     platform does not take all of {@code body}: from the fullest to the shortest, never empty
 */
record Wording(List<Piece> body, List<Piece> closing, List<List<Piece>> endings) {

  Wording {
    body = List.copyOf(body);
    closing = List.copyOf(closing);
    endings = List.copyOf(endings);
  }
}
