package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.investorchat.accounts.Role;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** A role to give to an account. */
record RoleRequest(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            allowableValues = {"operator", "supervisor", "administrator"})
        @Nullable String role) {

  private static final List<String> ALLOWED = Arrays.stream(Role.values()).map(Role::id).toList();

  Role wanted() {
    return role(role);
  }

  static Role role(@Nullable String role) {
    if (role == null) {
      throw InvalidRequest.missing("role");
    }
    return Role.ofId(role).orElseThrow(() -> InvalidRequest.notOneOf("role", ALLOWED));
  }
}
