package org.investorchat.accounts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.investorchat.accounts.AccountEvent.Kind;
import org.investorchat.accounts.AccountSettings.Initial;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the accounts of {@code accounts.initial} that are not there: at the start, or as soon as
 * the store is reached. Of instances that start at once one makes them all.
 */
@Component
@ConditionalOnWebApplication
class FirstAccounts implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

  private final AccountStore store;
  private final AccountSettings settings;
  private final Passwords passwords;
  private final AccountEvents events;
  private final FirstPasswords file;
  private @Nullable Prepared prepared;
  private boolean made;

  FirstAccounts(
      AccountStore store, AccountSettings settings, Passwords passwords, AccountEvents events) {
    this.store = store;
    this.settings = settings;
    this.passwords = passwords;
    this.events = events;
    this.file = new FirstPasswords(settings.firstPasswords());
    settings.initial().forEach(this::requirePassword);
  }

  private void requirePassword(Initial account) {
    try {
      if (!account.password().isEmpty()) {
        passwords.require("password", account.password(), account.id());
      }
    } catch (InvalidRequest e) {
      throw new IllegalArgumentException(
          "accounts.initial: the password of %s must have %d characters to %d bytes and not be its id"
              .formatted(account.id(), Passwords.LEAST_CHARACTERS, Passwords.MOST_BYTES),
          e);
    }
  }

  @Override
  public void afterSingletonsInstantiated() {
    tend();
  }

  /** Makes what is missing, and clears the file of passwords that were changed elsewhere. */
  @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
  synchronized void tend() {
    try {
      if (!made) {
        make();
        made = true;
        file.retain(this::isFirst);
      } else if (file.exists()) {
        file.retain(this::isFirst);
      }
    } catch (StateUnavailable e) {
      LOG.warn("event=accounts-wait reason=\"{}\"", e.getMessage());
    }
  }

  /** Clears the file of a password that is no longer the first. */
  @EventListener
  void changed(AccountEvent event) {
    if (event.kind() == Kind.PASSWORD_CHANGED && file.exists()) {
      file.retain(it -> !it.equals(event.account()));
    }
  }

  private boolean isFirst(String id) {
    return store.find(id).filter(StoredAccount::mustChange).isPresent();
  }

  private List<Initial> missing() {
    var there = store.all().stream().map(StoredAccount::id).collect(Collectors.toSet());
    return settings.initial().stream().filter(it -> !there.contains(it.id())).toList();
  }

  /** What is about to be made stays the same until the store has it, or has others. */
  private void make() {
    if (prepared == null) {
      prepared = prepare(missing());
    }
    var created = store.create(prepared.accounts());
    prepared.draft().ifPresent(it -> keep(it, created));
    created.forEach(it -> events.publish(Kind.CREATED, it, AccountEvents.SYSTEM));
    prepared = null;
  }

  private Prepared prepare(List<Initial> missing) {
    var random = randomPasswords(missing);
    return new Prepared(
        missing.stream().map(it -> account(it, random)).toList(),
        random.isEmpty() ? Optional.empty() : Optional.of(file.draft(random)));
  }

  /**
   * Accounts to make.
   *
   * @param draft where their random passwords are
   */
  private record Prepared(List<StoredAccount> accounts, Optional<Path> draft) {}

  private Map<String, String> randomPasswords(List<Initial> accounts) {
    Map<String, String> random = new LinkedHashMap<>();
    accounts.stream()
        .filter(it -> it.password().isEmpty())
        .forEach(it -> random.put(it.id(), passwords.random()));
    return random;
  }

  private StoredAccount account(Initial it, Map<String, String> random) {
    String password = random.getOrDefault(it.id(), it.password());
    return StoredAccount.withPassword(
        new Account(it.id(), it.name(), it.role()), passwords.hash(password), !settings.demo());
  }

  private void keep(Path draft, Set<String> created) {
    file.keep(draft, created::contains);
    if (file.exists()) {
      LOG.info(
          "event=accounts-created accounts={} passwords=\"{}\"",
          String.join(",", created),
          file.path());
    }
  }
}
