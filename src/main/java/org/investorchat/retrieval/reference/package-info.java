/**
 * Reads off a question which measures, clauses and sections it names by number.
 *
 * <p>Start at {@link org.investorchat.retrieval.reference.ReferenceReader}; {@link
 * org.investorchat.retrieval.reference.SectionReader} does the same for sections. The patterns of
 * both languages are in {@code lexicons/references.yaml}; whether a number exists is not decided
 * here.
 */
@NullMarked
package org.investorchat.retrieval.reference;

import org.jspecify.annotations.NullMarked;
