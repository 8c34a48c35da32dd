package org.investorchat.accounts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.investorchat.accounts.AccountSettings.Initial;
import org.investorchat.accounts.OidcSettings.Names;
import org.investorchat.platform.SettableClock;
import org.springframework.context.ApplicationEventPublisher;

/** The parts of the module around a store, with a clock that a test sets and fast hashes. */
final class HeldAccounts {

  static final String PASSWORD = "seven lanterns over the lake";

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));
  final List<AccountEvent> told = new ArrayList<>();
  final AccountStore store;
  final AccountSettings settings;
  final Passwords passwords;
  final AccountEvents events;
  final KnownAccounts known;
  final PasswordSignIn signIn;
  final AccountAdministration administration;

  HeldAccounts(AccountStore store, AccountSettings settings) {
    this.store = store;
    this.settings = settings;
    passwords = new Passwords(settings, RandomGenerator.of("L64X128MixRandom"));
    ApplicationEventPublisher publisher = it -> told.add((AccountEvent) it);
    events = new AccountEvents(publisher, clock);
    known = new KnownAccounts(store, settings, clock);
    signIn = new PasswordSignIn(store, settings, passwords, events, clock);
    administration = new AccountAdministration(store, settings, known, passwords, events, clock);
  }

  HeldAccounts(AccountStore store) {
    this(store, settings(List.of(), Path.of("unused"), false));
  }

  static AccountSettings settings(List<Initial> initial, Path firstPasswords, boolean demo) {
    return new AccountSettings(
        initial,
        firstPasswords,
        4,
        5,
        Duration.ofMinutes(15),
        Duration.ofHours(12),
        Duration.ofSeconds(5),
        demo,
        new OidcSettings(
            "",
            "",
            "",
            "",
            List.of("openid"),
            "preferred_username",
            "name",
            "roles",
            new Names(List.of(), List.of(), List.of())));
  }

  /** Keeps an account that {@link #PASSWORD} opens. */
  Account keep(String id, Role role) {
    var account = new Account(id, id, role);
    store.create(List.of(StoredAccount.withPassword(account, passwords.hash(PASSWORD), false)));
    return account;
  }

  List<AccountEvent.Kind> kinds() {
    return told.stream().map(AccountEvent::kind).toList();
  }
}
