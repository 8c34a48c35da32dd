package org.investorchat.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps accounts, and how often it was tried to sign in to them. Every method throws {@link
 * org.investorchat.platform.StateUnavailable} when the store is away.
 */
interface AccountStore {

  /**
   * Keeps those of {@code accounts} whose ids are new, all in one step.
   *
   * @return the ids of those it has kept
   */
  Set<String> create(List<StoredAccount> accounts);

  Optional<StoredAccount> find(String id);

  /** Returns all accounts, by id. */
  List<StoredAccount> all();

  /** Keeps {@code next} in place of the version before it, if that is the one that is kept. */
  Replacement replace(StoredAccount next);

  /** What became of a change. */
  enum Replacement {
    DONE,
    /** Somebody else has changed the account before, or there is none. */
    CAME_SECOND,
    /** Nothing was changed: no administrator would have been left who is not disabled. */
    LAST_ADMINISTRATOR
  }

  /**
   * Counts an attempt to sign in, before it is known whether it succeeds: so that those made at the
   * same time are no more than those made in a row.
   *
   * @param id as it was given, of an account or not: nobody shall learn which
   * @return the number of attempts, this one included; beyond {@code most} none was counted
   */
  int countAttempt(String id, int most, Instant now, Duration memory);

  /** Forgets the attempts at {@code id}. */
  void forgetAttempts(String id);

  /** Keeps when somebody signed in to {@code id} last. */
  void signedIn(String id, Instant at);

  /** Returns when somebody signed in last, by account; those that nobody has used are left out. */
  Map<String, Instant> signIns();

  /** Returns until when no attempt is let through; empty when one is now. */
  Optional<Instant> lockedUntil(String id, int most, Instant now);
}
