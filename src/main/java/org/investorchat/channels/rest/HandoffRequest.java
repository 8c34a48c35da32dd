package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Nullable String note) {

  static final HandoffRequest EMPTY = new HandoffRequest(null, null);

  private static final int MOST_CONTACT_CHARACTERS = 200;

  /** Returns this, with the length of the contact found right. */
  HandoffRequest checked() {
    if (contact != null && contact.codePointCount(0, contact.length()) > MOST_CONTACT_CHARACTERS) {
      throw InvalidRequest.tooLong("contact", MOST_CONTACT_CHARACTERS);
    }
    return this;
  }

  /** Returns neither contact nor note: a record's own would bring them into logs. */
  @Override
  public String toString() {
    return "HandoffRequest[]";
  }
}
