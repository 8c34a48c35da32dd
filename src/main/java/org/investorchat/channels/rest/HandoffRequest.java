package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** A visitor's wish for a person. */
record HandoffRequest(
    @Schema(
            description =
                "How to reach the visitor, at most 200 characters; only operators see it.",
            types = {"string", "null"})
        @Nullable String contact,
    @Schema(
            description = "What the visitor adds, at most as long as a question.",
            types = {"string", "null"})
        @Nullable String note,
    @Schema(
            description =
                "Whether the visitor agrees to the contact being kept; without, whoever calls"
                    + " says so.",
            types = {"boolean", "null"})
        @Nullable Boolean consent) {

  static final HandoffRequest EMPTY = new HandoffRequest(null, null, null);

  private static final int MOST_CONTACT_CHARACTERS = 200;

  /** Returns this, with the contact found short enough and given with consent. */
  HandoffRequest checked() {
    if (contact != null && contact.codePointCount(0, contact.length()) > MOST_CONTACT_CHARACTERS) {
      throw InvalidRequest.tooLong("contact", MOST_CONTACT_CHARACTERS);
    }
    if (contact != null && !contact.isBlank() && Boolean.FALSE.equals(consent)) {
      throw InvalidRequest.notOneOf("consent", List.of("true"));
    }
    return this;
  }

  /** Returns neither contact nor note: a record's own would bring them into logs. */
  @Override
  public String toString() {
    return "HandoffRequest[]";
  }
}
