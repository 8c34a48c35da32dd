package org.investorchat.conversation;

/** Thrown when a conversation holds as many questions as it may. */
public class ConversationFull extends RuntimeException {

  private final int limit;

  /**
   * Creates the exception.
   *
   * @param limit the most questions a conversation may hold
   */
  public ConversationFull(ConversationId id, int limit) {
    super("conversation " + id + " holds " + limit + " questions");
    this.limit = limit;
  }

  /** Returns the most questions a conversation may hold. */
  public int limit() {
    return limit;
  }
}
