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
 * <p>Decided: how a turn leans on others is told by its words in {@code lexicons/follow-ups.yaml};
 * what it is about, by what is found for it alone and joined with the question before, weighed as
 * {@link FollowUpModel} says. An earlier question is joined as a statement, so that only what is
 * asked now is judged. Rejected: always joining, which pulls a change of topic back to the topic
 * before, and thresholds on what is found alone, which got 84 % of the turns that lean on others
 * right where the weights get 92 % (240 dialogues).
 *
 * <p>Decided: a turn is appended whole, in one write, once it can be delivered, under a lock that
 * lets one question of a conversation be answered at a time. Rejected: reading a list of messages,
 * changing it and writing it back, with which two instances lost 16 to 25 of 100 messages.
 *
 * <p>Decided: where only the caller remembers a conversation ({@link Retelling}), the earlier
 * questions are answered again. Rejected: to read the assistant's texts back from the caller, who
 * may have written them.
 *
 * <p>Decided: opinions, requests for a person and erasures go through {@link Records} to the
 * journal, and so outlive the store's absence and the process; turns that could not be kept are
 * held in memory alone ({@link Unsaved}), since a visitor can ask again. Rejected: to take any key
 * while the store cannot verify it, and drop what turns out to be wrong: an honest visitor would be
 * told "kept" of what is dropped with the conversation it belonged to.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "retrieval", "answering", "platform"})
@NullMarked
package org.investorchat.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
