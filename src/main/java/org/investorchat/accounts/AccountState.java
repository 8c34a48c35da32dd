package org.investorchat.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param locked whether failed attempts keep everybody out for now
 * @param lastSignedIn null when nobody ever did
 */
public record AccountState(
    Account account,
    boolean disabled,
    boolean locked,
    boolean mustChangePassword,
    @Nullable Instant lastSignedIn) {}
