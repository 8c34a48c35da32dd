package org.investorchat.channels.desk;

import java.util.Optional;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.AccountDirectory;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names people by the ids of their accounts. */
@Component
class People {

  private final AccountDirectory directory;

  People(AccountDirectory directory) {
    this.directory = directory;
  }

  /** Returns who has the id; by the id alone where there is no such account, or no telling now. */
  PersonView named(String id) {
    return new PersonView(id, account(id).map(Account::name).orElse(id));
  }

  /** Returns who has the id; null for null. */
  @Nullable PersonView namedOrNull(@Nullable String id) {
    return id == null ? null : named(id);
  }

  private Optional<Account> account(String id) {
    try {
      return directory.find(id);
    } catch (StateUnavailable e) {
      return Optional.empty();
    }
  }
}
