/**
 * The API that has the shape of OpenAI's, so that chat programs made for it work unchanged: the
 * list of models, and chat completions at once or as a stream.
 *
 * <p>Start at {@link CompletionsController}. The caller retells the conversation with each
 * question; what it has the system and the assistant say counts for nothing ({@link
 * org.investorchat.conversation.Retelling}). Errors have OpenAI's shape whatever they come from
 * ({@link OpenAiErrors}).
 *
 * <p>Decided: an answer's sources stand in its text, for programs that show nothing else, and as
 * {@code annotations}, whose offsets count Unicode code points as OpenAI's do. Decided: requests
 * for titles and tags, which chat programs send to the same model, are told by their words ({@link
 * Housekeeping}) and answered without a search. Rejected: to leave them to a second model alone,
 * since programs choose the first by default.
 */
@NullMarked
package org.investorchat.channels.openai;

import org.jspecify.annotations.NullMarked;
