package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.investorchat.accounts.Account;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** An account to create. */
record AccountRequest(
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description =
                "What is typed to sign in: 1 to 64 characters of a-z, 0-9 and . - _ @, not to be"
                    + " changed.")
        @Nullable String id,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            description = "As colleagues know the person, at most 100 characters.")
        @Nullable String name,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            allowableValues = {"operator", "supervisor", "administrator"})
        @Nullable String role) {

  private static final int MOST_ID_CHARACTERS = 64;
  private static final int MOST_NAME_CHARACTERS = 100;

  Account account() {
    return new Account(
        text("id", id, MOST_ID_CHARACTERS).toLowerCase(Locale.ROOT),
        text("name", name, MOST_NAME_CHARACTERS),
        RoleRequest.role(role));
  }

  private static String text(String field, @Nullable String value, int most) {
    if (value == null) {
      throw InvalidRequest.missing(field);
    }
    if (value.isBlank()) {
      throw InvalidRequest.blank(field);
    }
    if (value.codePointCount(0, value.length()) > most) {
      throw InvalidRequest.tooLong(field, most);
    }
    return value.strip().replaceAll("\\p{Cntrl}+", " ");
  }
}
