package org.investorchat.conversation;

import java.util.List;

/**
 * A conversation just opened, with the only key to it.
 *
 * @param token 256 random bits in 43 base64url characters
 * @param greeting says that this is an AI assistant and how to reach a person; in both languages
 *     where the visitor named none
 * @param suggestions questions that can be answered
 */
public record Opened(
    Conversation conversation, String token, String greeting, List<String> suggestions) {

  public Opened {
    suggestions = List.copyOf(suggestions);
  }

  /** Returns all but the token, which must reach no log. */
  @Override
  public String toString() {
    return "Opened[id=" + conversation.id() + "]";
  }
}
