package org.investorchat.channels.rest;

import java.util.regex.Pattern;
import org.investorchat.conversation.ConversationId;
import org.investorchat.platform.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** What opens a conversation: its id and the visitor's token. */
record VisitorKey(ConversationId id, String token) {

  /** Credentials of RFC 6750, section 2.1. */
  private static final Pattern BEARER =
      Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([A-Za-z0-9._~+/-]+=*)");

  /**
   * Returns the key in a request.
   *
   * @param id as it stands in the path
   * @param authorization the header, null where it is missing
   * @throws RefusedRequest as for an unknown conversation when there is none
   */
  static VisitorKey of(String id, @Nullable String authorization) {
    var credentials = BEARER.matcher(authorization == null ? "" : authorization.strip());
    if (!credentials.matches()) {
      throw RefusedRequest.unknownConversation();
    }
    return new VisitorKey(
        ConversationId.of(id).orElseThrow(RefusedRequest::unknownConversation),
        credentials.group(1));
  }

  /** Returns all but the token, which must reach no log. */
  @Override
  public String toString() {
    return "VisitorKey[id=" + id + "]";
  }
}
