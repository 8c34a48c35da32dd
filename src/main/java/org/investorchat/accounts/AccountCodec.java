package org.investorchat.accounts;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes accounts as JSON and reads them back. */
final class AccountCodec {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What stands in the JSON; scripts in Redis read {@code role}, {@code disabled}, and {@code
   * version}.
   */
  private record Written(
      String id,
      String name,
      String role,
      @Nullable String passwordHash,
      @Nullable String subject,
      boolean mustChange,
      boolean disabled,
      int epoch,
      long version) {}

  String write(StoredAccount it) {
    return JSON.writeValueAsString(
        new Written(
            it.id(),
            it.account().name(),
            it.account().role().id(),
            it.passwordHash(),
            it.subject(),
            it.mustChange(),
            it.disabled(),
            it.epoch(),
            it.version()));
  }

  StoredAccount read(String json) {
    var it = JSON.readValue(json, Written.class);
    return new StoredAccount(
        new Account(it.id(), it.name(), Role.ofId(it.role()).orElseThrow()),
        it.passwordHash(),
        it.subject(),
        it.mustChange(),
        it.disabled(),
        it.epoch(),
        it.version());
  }
}
