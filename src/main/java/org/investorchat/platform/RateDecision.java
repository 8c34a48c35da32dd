package org.investorchat.platform;

import java.time.Duration;

/**
 * Whether something may be done now.
 *
 * @param allowed whether it may
 * @param remaining how often it may be done again at once, ≥ 0
 * @param retryAfter when it may be done; zero when it may now
 * @param reset when the whole burst is there again, if nothing is done until then
 */
public record RateDecision(boolean allowed, int remaining, Duration retryAfter, Duration reset) {}
