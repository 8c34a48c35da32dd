/**
 * Where gaps in the knowledge are kept.
 *
 * <p>Start at {@link org.investorchat.desk.gap.GapStore}.
 */
@NullMarked
package org.investorchat.desk.gap;

import org.jspecify.annotations.NullMarked;
