/**
 * Turns a question and the evidence for it into a grounded answer, or into a plain sentence that
 * says what cannot be answered.
 *
 * <p>Start at {@link PolicyAnswerer}: retrieve, judge, compose, verify. {@link Answer} is sealed;
 * every channel handles each of its cases. Nothing leaves unverified: cards, clause sentences and,
 * where one is configured, a language model's drafts pass the same {@link GroundingVerifier}.
 *
 * <p>Decided: deterministic checks against the cited clauses. Rejected: similarity (the cosine
 * between a clause and the same clause with a wrong number is 0.94 to 0.99), and LangChain4j's
 * AiServices on the answer path (retrieval runs before its guardrails; user text is a template).
 *
 * <p>Decided: answers are kept in this process, by all that they depend on ({@link AnswerKey}).
 * Rejected: a level in Redis that instances share. Working an answer out takes 7 to 10 ms, once for
 * each instance; from memory it takes 0.02 to 0.05 ms, from a Redis on the same machine 0.1 ms, and
 * one more thing may be away. A language model's answers, which take seconds, would be another
 * matter.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "retrieval"})
@NullMarked
package org.investorchat.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
