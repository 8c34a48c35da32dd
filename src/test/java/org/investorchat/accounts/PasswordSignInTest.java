package org.investorchat.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.investorchat.accounts.AccountEvent.Kind;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Checks who gets in by a password, and when nobody does. */
class PasswordSignInTest {

  private static final Duration LOCK_TIME = Duration.ofMinutes(15);

  private final SqliteDatabase database;
  private final HeldAccounts held;

  PasswordSignInTest(@TempDir Path folder) {
    database = SqliteDatabase.open(folder.resolve("accounts.db"));
    held = new HeldAccounts(new SqliteAccountStore(database));
  }

  @BeforeEach
  void keep() {
    held.keep("li.lei", Role.OPERATOR);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"li.lei", "Li.Lei", "' LI.LEI '"})
  void idAndPasswordOpenTheAccount(String id) {
    var signedIn = signIn(id, HeldAccounts.PASSWORD);

    assertThat(signedIn.isAuthenticated()).isTrue();
    assertThat(signedIn.getCredentials()).isNull();
    assertThat(SessionAccount.of(signedIn))
        .extracting(it -> it.account().role())
        .isEqualTo(Role.OPERATOR);
    assertThat(held.told)
        .containsExactly(
            new AccountEvent(Kind.SIGNED_IN, "li.lei", "li.lei", held.clock.instant()));
    assertThat(held.store.signIns()).containsEntry("li.lei", held.clock.instant());
  }

  @ParameterizedTest
  @CsvSource({
    "li.lei, seven lanterns",
    "li.lei, ''",
    "nobody, seven lanterns over the lake",
    "'', ''",
    "x; drop table account; --, x"
  })
  void nothingElseDoes(String id, String password) {
    requireRefusal(id, password);
  }

  @Test
  void aLongerPasswordIsNotCutToTheOneThatIsRight() {
    String whole = "a".repeat(Passwords.MOST_BYTES);
    held.store.replace(
        held.store.find("li.lei").orElseThrow().withPassword(held.passwords.hash(whole), false));

    requireRefusal("li.lei", whole + "b");
    assertThat(signIn("li.lei", whole).isAuthenticated()).isTrue();
  }

  @Test
  void aDisabledAccountIsRefusedAsAWrongPasswordIs() {
    held.store.replace(held.store.find("li.lei").orElseThrow().disabled(true));

    requireRefusal("li.lei", HeldAccounts.PASSWORD);
  }

  @Test
  void fiveFailuresLockTheAccountAndTimeUnlocksIt() {
    fail(5);
    held.clock.pass(LOCK_TIME.minusMillis(1));

    requireRefusal("li.lei", HeldAccounts.PASSWORD);

    held.clock.pass(Duration.ofMillis(1));

    assertThat(signIn("li.lei", HeldAccounts.PASSWORD).isAuthenticated()).isTrue();
    assertThat(held.kinds()).containsOnlyOnce(Kind.LOCKED);
  }

  @Test
  void fourFailuresAndASuccessBeginAnew() {
    fail(4);
    signIn("li.lei", HeldAccounts.PASSWORD);
    fail(4);

    assertThat(signIn("li.lei", HeldAccounts.PASSWORD).isAuthenticated()).isTrue();
    assertThat(held.kinds()).doesNotContain(Kind.LOCKED);
  }

  @Test
  void anAdministratorUnlocksIt() {
    var administrator = held.keep("administrator", Role.ADMINISTRATOR);
    fail(5);
    assertThat(held.administration.all())
        .filteredOn(AccountState::locked)
        .extracting(it -> it.account().id())
        .containsExactly("li.lei");

    held.administration.unlock(administrator, "li.lei");

    assertThat(signIn("li.lei", HeldAccounts.PASSWORD).isAuthenticated()).isTrue();
    assertThat(held.kinds()).contains(Kind.UNLOCKED);
  }

  @Test
  void ofManyGuessesAtOnceFiveAreLookedAt() throws Exception {
    try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
      var guesses =
          IntStream.range(0, 20)
              .mapToObj(i -> guessers.submit(() -> requireRefusal("li.lei", "guess number " + i)))
              .toList();
      for (var it : guesses) {
        it.get();
      }
    }

    requireRefusal("li.lei", HeldAccounts.PASSWORD);
  }

  /** A password typed in the place of the id must not get into the audit trail. */
  @Test
  void whatIsTypedForAnIdIsNotToldUnlessItIsOne() {
    requireRefusal(HeldAccounts.PASSWORD, "");
    requireRefusal("li.lei", "wrong");

    assertThat(held.told)
        .extracting(AccountEvent::account)
        .containsExactly(AccountEvent.NOBODY, "li.lei");
    assertThat(held.told.toString()).doesNotContain(HeldAccounts.PASSWORD);
  }

  private void fail(int times) {
    IntStream.range(0, times).forEach(i -> requireRefusal("li.lei", "wrong"));
  }

  private void requireRefusal(String id, String password) {
    assertThatThrownBy(() -> signIn(id, password))
        .isExactlyInstanceOf(BadCredentialsException.class)
        .hasMessage("refused");
  }

  private Authentication signIn(String id, String password) {
    return held.signIn.authenticate(
        UsernamePasswordAuthenticationToken.unauthenticated(id, password));
  }
}
