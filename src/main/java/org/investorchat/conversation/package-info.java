/**
 * Takes what a person says to an answer: cleaning, masking of personal data, language, and the
 * answer itself.
 *
 * <p>Start at {@link Dialogue}. Whatever reaches another module from here has its personal data
 * masked and its length bounded.
 *
 * <p>Decided: personal data is masked, not rejected, by patterns and check digits in {@code
 * lexicons/intake.yaml}; amounts, document numbers and codes of companies never are. Language goes
 * by script, then by frequent words, and a model is asked only where words of another language
 * stand. Rejected: the model alone, which took a fifth of 156 questions in Latin script for the
 * wrong one, and keywords in English for Catalan; its confidence, which says nothing.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "answering"})
@NullMarked
package org.investorchat.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
