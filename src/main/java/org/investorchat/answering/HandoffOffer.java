package org.investorchat.answering;

import org.jspecify.annotations.Nullable;

/**
 * The way to a person.
 *
 * @param offered whether the answer suggests one
 * @param hotline telephone number
 * @param reason why one is suggested, null where it is not
 */
public record HandoffOffer(boolean offered, String hotline, @Nullable String reason) {}
