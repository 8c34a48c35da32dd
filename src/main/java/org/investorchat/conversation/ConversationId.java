package org.investorchat.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.investorchat.platform.Sha256;

/**
 * Names one conversation: {@code cnv_} and 128 random bits in 22 base64url characters.
 *
 * <p>It is no secret: the token is.
 */
public record ConversationId(String value) {

  private static final Pattern FORM = Pattern.compile("cnv_[A-Za-z0-9_-]{22}");

  public ConversationId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("expected cnv_ and 22 base64url characters");
    }
  }

  /** Returns the id that {@code text} is; empty when it has not the form of one. */
  public static Optional<ConversationId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ConversationId(text)) : Optional.empty();
  }

  /** Returns what tells that it was erased without keeping it: its SHA-256 in 64 hex digits. */
  String digest() {
    return Sha256.hex(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
