package org.investorchat.answering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * All that an answer depends on: every component of the question, and the knowledge.
 *
 * <p>Questions that intake brought to one form share a key, and so do both Chinese scripts where
 * the reply is in one. Letter case and the mark at the end are not folded, since both can change
 * the answer: the Chinese model tells RCEP from rcep, and a question mark which sentence asks.
 *
 * @param digest SHA-256 in hex, so that nothing visitors write is kept
 */
record AnswerKey(String digest) {

  /**
   * Returns the key of {@code question}, whose Chinese is Simplified.
   *
   * @param knowledge version of the knowledge
   */
  static AnswerKey of(Question question, String knowledge) {
    // The length of the text is told, so that no text can pass for another component.
    var parts =
        List.of(
            knowledge,
            question.reply().tag(),
            question.language().tag(),
            String.valueOf(question.mixed()),
            String.valueOf(question.served()),
            String.valueOf(question.text().length()),
            question.text(),
            String.valueOf(question.context()));
    return new AnswerKey(sha256(String.join("\n", parts)));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
