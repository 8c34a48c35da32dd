/**
 * Examines the assistant with questions nobody tuned it to, and measures what it answers.
 *
 * <p>Start at {@link Examination}: it puts every {@link GoldQuestion} to the dialogue; {@link
 * RetrievalMetrics} and {@link AnswerMetrics} say what is measured of one question, {@link Figure}
 * what that makes over many, with its 95 % interval, {@link Expectations} which figures the build
 * insists on, and {@link EvaluationReport} writes it all down. Nothing depends on this module.
 *
 * <p>Decided: the pair number of a question parts the examination in two {@link Half halves}. Both
 * are measured; people read failing questions of the development half only, so the held-out half
 * stays a measurement. Rejected: a language model as the judge (it needs a key and does not
 * repeat).
 */
@ApplicationModule(allowedDependencies = {"knowledge", "retrieval", "answering", "conversation"})
@NullMarked
package org.investorchat.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
