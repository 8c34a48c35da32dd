package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.investorchat.conversation.Utterance;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** What a visitor says in a conversation. */
record MessageRequest(
    @Schema(
            description = "What the visitor says, in English or Chinese, 1 to 500 characters.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String text,
    @Schema(
            description =
                "Names this message, so that it is answered once however often it is sent: 1 to 64"
                    + " letters, digits and . _ ~ : -",
            types = {"string", "null"})
        @Nullable String clientMessageId) {

  private static final int MOST_ID_CHARACTERS = 64;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~:-]+");

  /** Returns this, with whatever can be told without the conversation found right. */
  MessageRequest checked() {
    if (text == null) {
      throw InvalidRequest.missing("text");
    }
    if (clientMessageId != null) {
      checkId(clientMessageId);
    }
    return this;
  }

  private static void checkId(String id) {
    if (id.isBlank()) {
      throw InvalidRequest.blank("clientMessageId");
    }
    if (id.length() > MOST_ID_CHARACTERS) {
      throw InvalidRequest.tooLong("clientMessageId", MOST_ID_CHARACTERS);
    }
    if (!ID.matcher(id).matches()) {
      throw InvalidRequest.oddCharacters("clientMessageId", ". _ ~ : -");
    }
  }

  /** Returns what was said, to be answered in the language of the conversation. */
  Utterance utterance() {
    return new Utterance(text == null ? "" : text, null);
  }

  /** Returns no word of the text: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "MessageRequest[clientMessageId=" + clientMessageId + "]";
  }
}
