/**
 * A bilingual assistant that answers foreign investors' questions with the clauses it relies on.
 */
@NullMarked
package org.investorchat;

import org.jspecify.annotations.NullMarked;
