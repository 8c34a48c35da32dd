package org.investorchat.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who is who at the desk. */
@Component
public class AccountDirectory {

  private final AccountStore store;
  private final KnownAccounts known;

  AccountDirectory(AccountStore store, KnownAccounts known) {
    this.store = store;
    this.known = known;
  }

  /**
   * Returns an account, disabled or not; empty when there never was one.
   *
   * @throws org.investorchat.platform.StateUnavailable when the store is away and the account was
   *     not seen before
   */
  public Optional<Account> find(String id) {
    return known.find(id).map(StoredAccount::account);
  }

  /** Returns the operators and supervisors who can sign in, by id. */
  public List<Account> colleagues() {
    return store.all().stream()
        .filter(it -> !it.disabled())
        .map(StoredAccount::account)
        .filter(it -> it.role() != Role.ADMINISTRATOR)
        .toList();
  }
}
