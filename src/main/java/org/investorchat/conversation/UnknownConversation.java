package org.investorchat.conversation;

/**
 * Thrown when no conversation has this id and this token. Which of the two is wrong is not told,
 * nor whether the conversation ever was.
 */
public class UnknownConversation extends RuntimeException {

  /** Creates the exception. */
  public UnknownConversation(ConversationId id) {
    super("no conversation " + id + " with this token");
  }
}
