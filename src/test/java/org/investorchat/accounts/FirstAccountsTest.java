package org.investorchat.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.accounts.AccountEvent.Kind;
import org.investorchat.accounts.AccountSettings.Initial;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Checks how the first accounts come about. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAccountsTest {

  private static final String GIVEN = "given by the environment";

  private final Path folder;
  private final Path file;
  private final SqliteDatabase database;
  private final AccountStore store;

  FirstAccountsTest(@TempDir Path folder) {
    this.folder = folder;
    file = folder.resolve("data/first-passwords.txt");
    database = SqliteDatabase.open(folder.resolve("accounts.db"));
    store = new SqliteAccountStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void randomPasswordsAreInAFileForItsOwnerAloneAndInNoLog(CapturedOutput output)
      throws IOException {
    var held = start(store, initial("", "", ""));

    var passwords = passwords(file);
    assertThat(passwords).containsOnlyKeys("operator", "supervisor", "administrator");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    passwords.forEach(
        (id, password) -> {
          var account = store.find(id).orElseThrow();
          assertThat(account.mustChange()).isTrue();
          assertThat(held.passwords.opens(password, account.passwordHash())).isTrue();
          assertThat(output).doesNotContain(password);
        });
    assertThat(output).contains("event=accounts-created", file.toString());
    assertThat(held.kinds()).containsExactly(Kind.CREATED, Kind.CREATED, Kind.CREATED);
    assertThat(drafts()).isEmpty();
  }

  @Test
  void passwordsOfTheEnvironmentAreInNoFileAndMustBeChangedToo() throws IOException {
    var held = start(store, initial(GIVEN, GIVEN, ""));

    assertThat(passwords(file)).containsOnlyKeys("administrator");
    var operator = store.find("operator").orElseThrow();
    assertThat(held.passwords.opens(GIVEN, operator.passwordHash())).isTrue();
    assertThat(operator.mustChange()).isTrue();
  }

  @Test
  void aSecondStartChangesNothing() throws IOException {
    start(store, initial("", "", ""));
    var accounts = store.all();
    var passwords = passwords(file);

    var held = start(store, initial(GIVEN, GIVEN, GIVEN));

    assertThat(store.all()).isEqualTo(accounts);
    assertThat(passwords(file)).isEqualTo(passwords);
    assertThat(held.told).isEmpty();
  }

  @Test
  void anAccountThatIsAddedToTheSettingsIsMadeThen() throws IOException {
    start(store, initial("", "", ""));
    var added =
        Stream.concat(
                initial("", "", "").stream(),
                Stream.of(new Initial("mary", "Mary", Role.SUPERVISOR, "")))
            .toList();

    start(store, added);

    assertThat(passwords(file)).containsOnlyKeys("operator", "supervisor", "administrator", "mary");
  }

  @Test
  void aPasswordLeavesTheFileOnceItIsChangedAndTheLastTakesTheFileAlong() throws IOException {
    var held = start(store, initial("", "", ""));
    var first = first(held, initial("", "", ""));

    changed(held, first, "operator");
    assertThat(passwords(file)).containsOnlyKeys("supervisor", "administrator");

    changed(held, first, "supervisor");
    changed(held, first, "administrator");
    assertThat(file).doesNotExist();
  }

  @Test
  void whatWasChangedAtAnotherInstanceLeavesTheFileToo() throws IOException {
    var held = start(store, initial("", "", ""));
    var first = first(held, initial("", "", ""));
    first.tend();
    for (var it : store.all()) {
      store.replace(it.withPassword("{bcrypt}another", false));
    }

    first.tend();

    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "七盏灯笼",
        "0123456789012345678901234567890123456789012345678901234567890123456789xyz"
      })
  void aFirstPasswordThatIsNoneStopsTheStartAndIsNotTold(String password) {
    assertThatThrownBy(() -> start(store, initial(password, "", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("accounts.initial: the password of operator")
        .hasMessageNotContaining(password);
    assertThat(store.all()).isEmpty();
  }

  @Test
  void ofInstancesThatStartAtOnceOneMakesAllAccountsAndItsFileOpensThem() throws Exception {
    try (var servers = RedisServers.standalone();
        var redis = RedisConnection.open(servers.url())) {
      int instances = 8;
      var ready = new CountDownLatch(instances);
      try (var starters = Executors.newVirtualThreadPerTaskExecutor()) {
        var starts =
            IntStream.range(0, instances)
                .mapToObj(
                    i ->
                        starters.submit(
                            () -> {
                              ready.countDown();
                              ready.await();
                              return start(new RedisAccountStore(redis), initial("", "", ""));
                            }))
                .toList();
        for (var it : starts) {
          it.get();
        }
      }

      var held = new HeldAccounts(new RedisAccountStore(redis));
      var passwords = passwords(file);
      assertThat(passwords).hasSize(3);
      passwords.forEach(
          (id, it) ->
              assertThat(held.passwords.opens(it, held.store.find(id).orElseThrow().passwordHash()))
                  .as(id)
                  .isTrue());
      assertThat(drafts()).isEmpty();
    }
  }

  @Test
  void aStoreThatComesBackGetsItsAccountsThen() throws IOException {
    try (var servers = RedisServers.standalone();
        var redis = RedisConnection.open(servers.url())) {
      servers.server(0).kill();
      var held = held(new RedisAccountStore(redis), initial("", "", ""), false);
      var first = first(held, initial("", "", ""));

      first.afterSingletonsInstantiated();
      assertThat(file).doesNotExist();

      servers.server(0).startAgain();
      first.tend();

      assertThat(passwords(file)).hasSize(3);
      assertThat(held.store.all()).hasSize(3);
    }
  }

  @Test
  void knownPasswordsNeedNoChangeAndOpenNothingElsewhere() {
    var demo = held(store, initial(GIVEN, GIVEN, GIVEN), true);
    first(demo, initial(GIVEN, GIVEN, GIVEN)).afterSingletonsInstantiated();

    var operator = store.find("operator").orElseThrow();
    assertThat(operator.mustChange()).isFalse();
    assertThat(demo.passwords.opens(GIVEN, operator.passwordHash())).isTrue();
    assertThat(new HeldAccounts(store).passwords.opens(GIVEN, operator.passwordHash())).isFalse();
  }

  private HeldAccounts start(AccountStore store, List<Initial> initial) {
    var held = held(store, initial, false);
    first(held, initial).afterSingletonsInstantiated();
    return held;
  }

  private HeldAccounts held(AccountStore store, List<Initial> initial, boolean demo) {
    return new HeldAccounts(store, HeldAccounts.settings(initial, file, demo));
  }

  private static FirstAccounts first(HeldAccounts held, List<Initial> initial) {
    assertThat(held.settings.initial()).isEqualTo(initial);
    return new FirstAccounts(held.store, held.settings, held.passwords, held.events);
  }

  private static void changed(HeldAccounts held, FirstAccounts first, String id) {
    var account = held.store.find(id).orElseThrow();
    held.store.replace(account.withPassword("{bcrypt}another", false));
    first.changed(new AccountEvent(Kind.PASSWORD_CHANGED, id, id, held.clock.instant()));
  }

  private static List<Initial> initial(String operator, String supervisor, String administrator) {
    return List.of(
        new Initial("operator", "Operator", Role.OPERATOR, operator),
        new Initial("supervisor", "Supervisor", Role.SUPERVISOR, supervisor),
        new Initial("administrator", "Administrator", Role.ADMINISTRATOR, administrator));
  }

  private static Map<String, String> passwords(Path file) throws IOException {
    Map<String, String> passwords = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      var parts = line.split(": ", -1);
      passwords.put(parts[0], parts[1]);
    }
    return passwords;
  }

  private List<Path> drafts() throws IOException {
    try (var files = Files.list(folder.resolve("data"))) {
      return files.filter(it -> !it.equals(file)).toList();
    }
  }
}
