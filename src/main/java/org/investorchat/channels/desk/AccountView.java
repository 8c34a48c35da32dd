package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.investorchat.accounts.AccountState;
import org.jspecify.annotations.Nullable;

/** An account as administrators see it. */
@Schema(name = "Account")
record AccountView(
    String id,
    String name,
    @Schema(allowableValues = {"operator", "supervisor", "administrator"}) String role,
    @Schema(description = "Whether nobody can sign in to it.") boolean disabled,
    @Schema(description = "Whether failed attempts keep everybody out for now.") boolean locked,
    @Schema(description = "Whether somebody else knows its password.") boolean mustChangePassword,
    @Schema(
            description = "When somebody signed in last.",
            types = {"string", "null"},
            format = "date-time")
        @Nullable Instant lastSignedIn) {

  static AccountView of(AccountState it) {
    return new AccountView(
        it.account().id(),
        it.account().name(),
        it.account().role().id(),
        it.disabled(),
        it.locked(),
        it.mustChangePassword(),
        it.lastSignedIn());
  }
}
