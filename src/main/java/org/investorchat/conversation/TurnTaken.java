package org.investorchat.conversation;

/**
 * A question was answered in a conversation that remembers it; published once the turn is kept, and
 * where an instance stops at that moment, never.
 */
public record TurnTaken(ConversationId conversation, Turn turn) {}
