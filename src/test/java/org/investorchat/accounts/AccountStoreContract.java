package org.investorchat.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.investorchat.accounts.AccountStore.Replacement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of accounts does. */
abstract class AccountStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration MEMORY = Duration.ofMinutes(15);
  private static final int MOST = 5;
  private static final int CALLERS = 16;

  private static final StoredAccount OPERATOR = account("li.lei", "李雷", Role.OPERATOR);
  private static final StoredAccount ONE = account("one", "One", Role.ADMINISTRATOR);
  private static final StoredAccount OTHER = account("other", "Other", Role.ADMINISTRATOR);

  private AccountStore store;

  /** Returns a store with nothing in it. */
  abstract AccountStore store();

  @BeforeEach
  void open() {
    store = store();
  }

  private static StoredAccount account(String id, String name, Role role) {
    return StoredAccount.withPassword(new Account(id, name, role), "{bcrypt}hash of " + id, true);
  }

  @Test
  void whatIsCreatedIsFoundAsItWas() {
    var organisations = StoredAccount.of(new Account("a@b", "A", Role.SUPERVISOR), "https://i 7");

    assertThat(store.create(List.of(OPERATOR, organisations)))
        .containsExactlyInAnyOrder("li.lei", "a@b");

    assertThat(store.find("li.lei")).contains(OPERATOR);
    assertThat(store.find("a@b")).contains(organisations);
    assertThat(store.find("nobody")).isEmpty();
    assertThat(store.all()).containsExactly(organisations, OPERATOR);
  }

  @Test
  void whoIsThereStaysAsTheyAre() {
    store.create(List.of(OPERATOR));

    var created = store.create(List.of(account("li.lei", "Other", Role.ADMINISTRATOR), ONE));

    assertThat(created).containsExactly("one");
    assertThat(store.find("li.lei")).contains(OPERATOR);
    assertThat(store.create(List.of())).isEmpty();
  }

  @Test
  void ofThoseWhoCreateAtOnceOneCreatesAll() throws Exception {
    List<Integer> created = new ArrayList<>();
    for (var ids : atOnce(i -> store.create(List.of(own(ONE, i), own(OTHER, i))))) {
      created.add(ids.size());
    }

    assertThat(created).containsOnly(0, 2).containsOnlyOnce(2);
    var winner = store.find("one").orElseThrow().account().name();
    assertThat(store.find("other").orElseThrow().account().name()).isEqualTo(winner);
  }

  private static StoredAccount own(StoredAccount it, int creator) {
    return account(it.id(), "Made by " + creator, Role.ADMINISTRATOR);
  }

  @Test
  void aChangeOfTheLatestVersionIsKept() {
    store.create(List.of(OPERATOR));
    var changed = OPERATOR.withPassword("{bcrypt}another", false);

    assertThat(store.replace(changed)).isEqualTo(Replacement.DONE);

    assertThat(store.find("li.lei")).contains(changed);
    assertThat(changed.epoch()).isEqualTo(1);
  }

  @Test
  void aChangeOfAnOlderVersionOrOfNobodyComesSecond() {
    store.create(List.of(OPERATOR));
    var first = OPERATOR.disabled(true);
    store.replace(first);

    assertThat(store.replace(OPERATOR.withPassword("{bcrypt}another", false)))
        .isEqualTo(Replacement.CAME_SECOND);
    assertThat(store.replace(ONE.disabled(true))).isEqualTo(Replacement.CAME_SECOND);

    assertThat(store.find("li.lei")).contains(first);
    assertThat(store.find("one")).isEmpty();
  }

  @Test
  void ofThoseWhoChangeAtOnceOneIsFirst() throws Exception {
    store.create(List.of(OPERATOR));

    var replaced = atOnce(i -> store.replace(OPERATOR.withPassword("{bcrypt}" + i, false)));

    assertThat(replaced).containsOnlyOnce(Replacement.DONE);
    assertThat(replaced).filteredOn(Replacement.CAME_SECOND::equals).hasSize(CALLERS - 1);
  }

  @Test
  void anAdministratorWhoIsNotDisabledStays() {
    store.create(List.of(ONE, OTHER, OPERATOR));
    var demoted = new Account("one", "One", Role.OPERATOR);

    assertThat(store.replace(OTHER.disabled(true))).isEqualTo(Replacement.DONE);
    assertThat(store.replace(ONE.disabled(true))).isEqualTo(Replacement.LAST_ADMINISTRATOR);
    assertThat(store.replace(ONE.as(demoted))).isEqualTo(Replacement.LAST_ADMINISTRATOR);

    assertThat(store.find("one")).contains(ONE);
    assertThat(store.replace(ONE.withPassword("{bcrypt}new", false))).isEqualTo(Replacement.DONE);
  }

  @Test
  void ofTwoAdministratorsWhoDisableEachOtherOneStays() throws Exception {
    store.create(List.of(ONE, OTHER));

    var replaced =
        atOnce(i -> store.replace(i % 2 == 0 ? ONE.disabled(true) : OTHER.disabled(true)));

    assertThat(replaced).contains(Replacement.LAST_ADMINISTRATOR);
    assertThat(store.all()).filteredOn(StoredAccount::isActiveAdministrator).hasSize(1);
  }

  @Test
  void attemptsCountUntilNoMoreAreLetThrough() {
    var numbers = IntStream.range(0, 7).map(i -> attempt("li.lei", NOW)).boxed().toList();

    assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 6);
    assertThat(store.lockedUntil("li.lei", MOST, NOW)).contains(NOW.plus(MEMORY));
    assertThat(store.lockedUntil("other", MOST, NOW)).isEmpty();
    assertThat(attempt("other", NOW)).isEqualTo(1);
  }

  @Test
  void attemptsAreForgottenInTimeAndALockIsNotProlonged() {
    IntStream.range(0, MOST).forEach(i -> attempt("li.lei", NOW));
    attempt("li.lei", NOW.plus(MEMORY).minusMillis(1));

    assertThat(store.lockedUntil("li.lei", MOST, NOW.plus(MEMORY).minusMillis(1))).isPresent();
    assertThat(store.lockedUntil("li.lei", MOST, NOW.plus(MEMORY))).isEmpty();
    assertThat(attempt("li.lei", NOW.plus(MEMORY))).isEqualTo(1);
  }

  @Test
  void fewerThanTheMostLockNothing() {
    IntStream.range(0, MOST - 1).forEach(i -> attempt("li.lei", NOW));

    assertThat(store.lockedUntil("li.lei", MOST, NOW)).isEmpty();
  }

  @Test
  void attemptsCanBeForgotten() {
    IntStream.range(0, MOST).forEach(i -> attempt("li.lei", NOW));

    store.forgetAttempts("li.lei");
    store.forgetAttempts("nobody");

    assertThat(store.lockedUntil("li.lei", MOST, NOW)).isEmpty();
    assertThat(attempt("li.lei", NOW)).isEqualTo(1);
  }

  @Test
  void attemptsAtOnceAreNoMoreThanThoseInARow() throws Exception {
    var numbers = atOnce(_ -> attempt("li.lei", NOW));

    assertThat(numbers).filteredOn(it -> it <= MOST).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }

  @Test
  void theLastSignInIsKept() {
    store.signedIn("li.lei", NOW);
    store.signedIn("li.lei", NOW.plusSeconds(60));

    assertThat(store.signIns()).hasSize(1).containsEntry("li.lei", NOW.plusSeconds(60));
  }

  private int attempt(String id, Instant now) {
    return store.countAttempt(id, MOST, now, MEMORY);
  }

  /** What one of several callers does. */
  private interface Call<T> {
    T as(int caller);
  }

  private static <T> List<T> atOnce(Call<T> call) throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls =
          IntStream.range(0, CALLERS).<Callable<T>>mapToObj(i -> () -> call.as(i)).toList();
      List<T> results = new ArrayList<>();
      for (var result : callers.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    }
  }
}
