package org.investorchat.conversation;

import org.investorchat.answering.Answer;
import org.investorchat.answering.Question;

/**
 * A question and its answer.
 *
 * @param asked the question as cleaned
 * @param searched the same, standing on its own
 */
record Exchange(Question asked, Rewriting searched, Answer answer) {}
