package org.investorchat.conversation;

import java.time.Instant;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a conversation beside what was said in it.
 *
 * @param tokenHash SHA-256 of the visitor's token in 64 hex digits; the token itself is kept
 *     nowhere
 * @param wanted the language the visitor wants, null for that of each question
 * @param expiresAt when it is forgotten unless something more is said
 */
public record Conversation(
    ConversationId id,
    String tokenHash,
    @Nullable ReplyLanguage wanted,
    Instant createdAt,
    Instant expiresAt) {}
