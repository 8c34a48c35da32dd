package org.investorchat.conversation;

/** Thrown when a conversation has as many questions under way as it may, or waits for too long. */
public class ConversationBusy extends RuntimeException {

  /** Creates the exception. */
  public ConversationBusy(ConversationId id) {
    super("conversation " + id + " is still answering");
  }
}
