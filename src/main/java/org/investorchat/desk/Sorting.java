package org.investorchat.desk;

import java.time.Instant;

/**
 * Which tickets come first, and what kind of request each is.
 *
 * @param deadline by which it is to be answered
 */
public record Sorting(Urgency urgency, Category category, Instant deadline) {}
