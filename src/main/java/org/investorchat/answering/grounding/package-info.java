/**
 * The single checks behind {@link org.investorchat.answering.GroundingVerifier}: each compares one
 * {@link Claim} with the clauses it cites and says what they do not carry.
 *
 * <p>Start at {@link Check}. {@link Library} holds every clause as a {@link ClauseWording}, read
 * once at start: its quantities, names, words and parts. {@link GroundingLexicon} holds the words
 * of both languages that the checks look for, so that no check knows a language by itself.
 *
 * <p>Decided: rules that a person can follow from the finding back to the words. Rejected:
 * similarity and entailment scores, which do not move when a figure, a body or a modal changes.
 */
@NullMarked
package org.investorchat.answering.grounding;

import org.jspecify.annotations.NullMarked;
