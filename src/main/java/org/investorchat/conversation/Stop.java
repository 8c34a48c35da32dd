package org.investorchat.conversation;

import java.time.Instant;

/**
 * Somebody has stopped automatic answers.
 *
 * @param channel the channel it is for, or {@link AutomaticAnswers#ALL}
 * @param by id of the account
 */
public record Stop(String channel, String reason, String by, Instant at) {}
