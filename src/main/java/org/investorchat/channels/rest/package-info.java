/**
 * The HTTP API: answers, conversations, documents and search.
 *
 * <p>Start at {@link AnswersController}. Documents carry an entity tag made of the knowledge's
 * version, so that a caller who has them fetches them once for each state of the knowledge.
 *
 * <p>{@link MessagesController} answers in conversations, as JSON or as a stream of events ({@link
 * AnswerStream}). What is refused is refused before the stream begins, as a problem with its
 * status; what fails later is its last event. Decided: what arrives from elsewhere is looked for in
 * the store ({@link NoticeStreams}), since the instance that wrote it may be another one. Rejected:
 * Redis channels, which SQLite has not and which lose what nobody listens to.
 */
@NullMarked
package org.investorchat.channels.rest;

import org.jspecify.annotations.NullMarked;
