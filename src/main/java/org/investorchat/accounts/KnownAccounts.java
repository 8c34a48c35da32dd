package org.investorchat.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.investorchat.platform.StateUnavailable;
import org.springframework.stereotype.Component;

/**
 * Remembers accounts for a moment, so that not every request asks the store; and for longer while
 * the store is away, so that whoever is signed in can still read.
 */
@Component
class KnownAccounts {

  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final AccountStore store;
  private final AccountSettings settings;
  private final Clock clock;

  KnownAccounts(AccountStore store, AccountSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  private record Seen(StoredAccount account, Instant at) {}

  /**
   * Returns an account as it was at most {@code accounts.check-interval} ago.
   *
   * @throws StateUnavailable when the store is away and the account was never seen
   */
  Optional<StoredAccount> find(String id) {
    var known = seen.get(id);
    var now = clock.instant();
    if (known != null && now.isBefore(known.at().plus(settings.checkInterval()))) {
      return Optional.of(known.account());
    }
    try {
      var found = store.find(id);
      found.ifPresent(it -> seen.put(id, new Seen(it, now)));
      return found;
    } catch (StateUnavailable e) {
      if (known == null) {
        throw e;
      }
      return Optional.of(known.account());
    }
  }

  /** Has {@code account} known as it is now. */
  void changed(StoredAccount account) {
    seen.put(account.id(), new Seen(account, clock.instant()));
  }
}
