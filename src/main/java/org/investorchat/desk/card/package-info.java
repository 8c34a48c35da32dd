/**
 * Where cards of the desk are kept.
 *
 * <p>Start at {@link org.investorchat.desk.card.CardStore}. A card is kept whole, with all its
 * revisions and decisions, and changes by comparing its version: two people who decide at once
 * cannot both be right.
 */
@NullMarked
package org.investorchat.desk.card;

import org.jspecify.annotations.NullMarked;
