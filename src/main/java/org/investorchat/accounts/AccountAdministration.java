package org.investorchat.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.investorchat.accounts.AccountEvent.Kind;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.RefusedRequest;
import org.investorchat.platform.UnknownResource;
import org.springframework.stereotype.Component;

/**
 * What administrators do with accounts. Nobody shuts out themselves, and an administrator who is
 * not disabled stays, whatever two of them do at the same time.
 */
@Component
public class AccountAdministration {

  private static final String LISTING = "/api/v1/desk/accounts";

  private final AccountStore store;
  private final AccountSettings settings;
  private final KnownAccounts known;
  private final Passwords passwords;
  private final AccountEvents events;
  private final Clock clock;

  AccountAdministration(
      AccountStore store,
      AccountSettings settings,
      KnownAccounts known,
      Passwords passwords,
      AccountEvents events,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.known = known;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  /** Returns all accounts, by id. */
  public List<AccountState> all() {
    var signIns = store.signIns();
    return store.all().stream().map(it -> state(it, signIns)).toList();
  }

  private AccountState state(StoredAccount it, Map<String, Instant> signIns) {
    boolean locked = store.lockedUntil(it.id(), settings.lockAfter(), clock.instant()).isPresent();
    return new AccountState(
        it.account(), it.disabled(), locked, it.mustChange(), signIns.get(it.id()));
  }

  private AccountState state(StoredAccount it) {
    return state(it, store.signIns());
  }

  /**
   * Makes an account with a random password.
   *
   * @throws InvalidRequest naming {@code id} when there is one, or no account may be called so
   */
  public IssuedPassword create(Account by, Account wanted) {
    if (!AccountIds.isWellFormed(wanted.id())) {
      throw InvalidRequest.oddCharacters("id", AccountIds.MARKS);
    }
    String password = passwords.random();
    var account = StoredAccount.withPassword(wanted, passwords.hash(password), true);
    if (AccountIds.isReserved(wanted.id()) || store.create(List.of(account)).isEmpty()) {
      throw InvalidRequest.taken("id");
    }
    events.publish(Kind.CREATED, wanted.id(), by.id());
    return new IssuedPassword(state(account), password);
  }

  /**
   * Gives an account a random password, ends its sessions and unlocks it.
   *
   * @throws RefusedRequest when an identity provider keeps its password
   */
  public IssuedPassword reset(Account by, String id) {
    if (require(id).passwordHash() == null) {
      throw RefusedRequest.stepNotPossible();
    }
    String password = passwords.random();
    String hash = passwords.hash(password);
    var account = change(id, it -> it.withPassword(hash, true)).orElseThrow();
    store.forgetAttempts(id);
    events.publish(Kind.PASSWORD_RESET, id, by.id());
    return new IssuedPassword(state(account), password);
  }

  /** Lets nobody sign in to an account any more, and ends its sessions. */
  public AccountState disable(Account by, String id) {
    requireOther(by, id);
    return disabled(by, id, true, Kind.DISABLED);
  }

  /** Lets people sign in to an account again. */
  public AccountState enable(Account by, String id) {
    return disabled(by, id, false, Kind.ENABLED);
  }

  private AccountState disabled(Account by, String id, boolean whether, Kind kind) {
    var changed = change(id, it -> it.disabled() == whether ? it : it.disabled(whether));
    changed.ifPresent(_ -> events.publish(kind, id, by.id()));
    return state(require(id));
  }

  /** Forgets the failed attempts at an account. */
  public AccountState unlock(Account by, String id) {
    var account = require(id);
    if (store.lockedUntil(id, settings.lockAfter(), clock.instant()).isPresent()) {
      store.forgetAttempts(id);
      events.publish(Kind.UNLOCKED, id, by.id());
    }
    return state(account);
  }

  /** Gives an account another role; its sessions go on with that one. */
  public AccountState changeRole(Account by, String id, Role role) {
    requireOther(by, id);
    if (require(id).passwordHash() == null) {
      throw RefusedRequest.stepNotPossible();
    }
    change(id, it -> it.account().role() == role ? it : it.as(in(role, it.account())))
        .ifPresent(_ -> events.publish(Kind.ROLE_CHANGED, id, by.id()));
    return state(require(id));
  }

  private static Account in(Role role, Account account) {
    return new Account(account.id(), account.name(), role);
  }

  private static void requireOther(Account by, String id) {
    if (by.id().equals(id)) {
      throw RefusedRequest.secondPersonNeeded();
    }
  }

  private StoredAccount require(String id) {
    return store.find(id).orElseThrow(() -> new UnknownResource(LISTING));
  }

  /** Changes an account, whoever else does so at the same time; empty when nothing is to change. */
  private Optional<StoredAccount> change(String id, UnaryOperator<StoredAccount> change) {
    while (true) {
      var before = require(id);
      var after = change.apply(before);
      if (after.equals(before)) {
        return Optional.empty();
      }
      switch (store.replace(after)) {
        case DONE -> {
          known.changed(after);
          return Optional.of(after);
        }
        case LAST_ADMINISTRATOR -> throw RefusedRequest.stepNotPossible();
        case CAME_SECOND -> Thread.onSpinWait();
      }
    }
  }
}
