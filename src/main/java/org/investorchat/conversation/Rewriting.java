package org.investorchat.conversation;

import org.investorchat.answering.Question;

/**
 * A question that stands on its own.
 *
 * @param changed whether it says other than what was asked
 */
record Rewriting(Question question, boolean changed) {}
