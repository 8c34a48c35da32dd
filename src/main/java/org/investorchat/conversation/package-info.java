/**
 * Takes what a person says to an answer: cleaning, masking of personal data, language, what it
 * leans on, and the answer itself; remembers conversations.
 *
 * <p>Start at {@link Conversations}, and at {@link Dialogue} for one question on its own. Whatever
 * reaches another module from here has its personal data masked and its length bounded.
 *
 * <p>Decided: personal data is masked, not rejected, by patterns and check digits in {@code
 * lexicons/intake.yaml}; amounts, document numbers and codes of companies never are. Language goes
 * by script, then by frequent words, and a model is asked only where words of another language
 * stand. Rejected: the model alone, which took a fifth of 156 questions in Latin script for the
 * wrong one, and keywords in English for Catalan; its confidence, which says nothing.
 *
 * <p>Decided: follow-ups are told by their words in {@code lexicons/follow-ups.yaml}, and in doubt
 * by what is found for the question alone; an earlier question is joined as a statement, so that
 * only what is asked now is judged. Rejected: always joining, which pulls a change of topic back to
 * the topic before.
 *
 * <p>Decided: a turn is appended whole, in one write, once it can be delivered, under a lock that
 * lets one question of a conversation be answered at a time. Rejected: reading a list of messages,
 * changing it and writing it back, with which two instances lost 16 to 25 of 100 messages.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "retrieval", "answering", "platform"})
@NullMarked
package org.investorchat.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
