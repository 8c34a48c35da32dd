package org.investorchat.conversation;

/**
 * A visitor's conversation is erased, and what others keep of it must go too; published once the
 * store has erased it, and now and then more than once.
 */
public record ConversationErased(ConversationId conversation) {}
