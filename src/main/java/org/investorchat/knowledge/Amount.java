package org.investorchat.knowledge;

import java.math.BigDecimal;

/**
 * A figure that a clause states.
 *
 * @param value in whole units, so 10 million US dollars is 10000000
 * @param unit an ISO 4217 currency ({@code USD}, {@code CNY}), {@code percent}, or what is counted
 */
public record Amount(BigDecimal value, String unit) {}
