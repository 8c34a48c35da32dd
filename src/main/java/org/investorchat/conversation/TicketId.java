package org.investorchat.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Names requests for a person: the same request in one conversation by the same name, in every
 * instance and whether the store can be asked or not.
 */
final class TicketId {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private TicketId() {}

  /**
   * Returns {@code tkt_} and 128 bits in 22 base64url characters. The visitor's token is the key of
   * the digest, so that nobody without it can guess the id, or find out a contact from it by trying
   * all telephone numbers.
   */
  static String of(
      String token, @Nullable String contact, @Nullable String note, @Nullable String after) {
    byte[] digest = digest(token, part(contact) + part(note) + (after == null ? "" : part(after)));
    return "tkt_"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
  }

  /** Begins with its length, so that no two pairs of parts make one text. */
  private static String part(@Nullable String text) {
    String there = Objects.requireNonNullElse(text, "");
    return there.length() + ":" + there;
  }

  private static byte[] digest(String token, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
