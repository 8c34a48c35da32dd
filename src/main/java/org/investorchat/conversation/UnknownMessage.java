package org.investorchat.conversation;

/** Thrown when a conversation holds no answer of this id. */
public class UnknownMessage extends RuntimeException {

  /** Creates the exception. */
  public UnknownMessage(ConversationId id) {
    super("no such answer in conversation " + id);
  }
}
