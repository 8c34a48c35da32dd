/**
 * Counts what is in no ticket.
 *
 * <p>Start at {@link org.investorchat.desk.tally.FeedbackTally}.
 */
@NullMarked
package org.investorchat.desk.tally;

import org.jspecify.annotations.NullMarked;
