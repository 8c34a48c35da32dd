package org.investorchat.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names a state of the knowledge to which cards were added by its content. */
final class CardsVersion {

  private static final int HEX_DIGITS = 12;

  private CardsVersion() {}

  /**
   * Returns 12 hex digits that are the same wherever the same cards are added to the same files.
   */
  static String of(String files, List<Card> cards) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, files);
      cards.forEach(it -> texts(it).forEach(text -> add(digest, text)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Texts in which no two cards are alike: each list is preceded by its length. */
  private static Stream<String> texts(Card card) {
    var answer = List.of(card.answer().en(), card.answer().zh());
    return Stream.of(
            List.of(card.id()),
            card.clauses().stream().map(ClauseId::toString).toList(),
            card.questions().en(),
            card.questions().zh(),
            answer)
        .flatMap(it -> Stream.concat(Stream.of(String.valueOf(it.size())), it.stream()));
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
