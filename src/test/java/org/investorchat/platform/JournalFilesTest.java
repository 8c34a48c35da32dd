package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.investorchat.platform.Journal.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks what stands on the disk, what does not, and what is made of what is not right there. */
class JournalFilesTest extends JournalFixture {

  @Test
  void whereverTheLastLineIsCutOffOnlyThatOneIsMissing() throws IOException {
    store.goAway();
    var first = open(Order.JOURNAL_FIRST, PLENTY);
    first.keep(event("a"));
    first.keep(event("b"));
    first.close();
    store.comeBack();
    byte[] whole = Files.readAllBytes(files().getFirst());
    int lastLine = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;

    for (int cut = lastLine; cut < whole.length; cut++) {
      var torn = Files.createDirectory(folder.resolve("cut" + cut));
      Files.write(torn.resolve("1.journal"), Arrays.copyOf(whole, cut));
      var journal = open(torn, Order.JOURNAL_FIRST, PLENTY);
      assertThat(journal.waiting()).as("cut at %d", cut).isEqualTo(1);
      assertThat(journal.setAside()).isZero();
    }
  }

  @Test
  void aFileWithATornEndIsGoneOnWith() throws IOException {
    store.goAway();
    var first = open(Order.JOURNAL_FIRST, PLENTY);
    List.of("a", "b", "c").forEach(it -> first.keep(event(it)));
    first.close();
    var file = files().getFirst();
    Files.writeString(file, Files.readString(file).stripTrailing().replaceAll("..$", ""));
    store.comeBack();
    store.goAwayAfter(1);
    var second = open(Order.JOURNAL_FIRST, PLENTY);
    second.replay();
    second.close();
    store.comeBack();

    var third = open(Order.JOURNAL_FIRST, PLENTY);
    third.replay();

    assertThat(store.words()).containsExactly("a", "b");
    assertThat(third.setAside()).isZero();
  }

  @Test
  void aLineThatIsDamagedInTheMiddleIsSetAsideAndTheOthersGoOn() throws IOException {
    store.goAway();
    var first = open(Order.JOURNAL_FIRST, PLENTY);
    List.of("apple", "banana", "cherry").forEach(it -> first.keep(event(it)));
    first.close();
    var file = files().getFirst();
    Files.writeString(file, Files.readString(file).replace("banana", "banama"));
    store.comeBack();

    var second = open(Order.JOURNAL_FIRST, PLENTY);
    second.replay();

    assertThat(store.words()).containsExactly("apple", "cherry");
    assertThat(second.setAside()).isEqualTo(1);
    var damaged = file.resolveSibling(file.getFileName() + ".damaged");
    assertThat(damaged).content().contains("banama").doesNotContain("apple");
    assertThat(permissions(damaged)).isEqualTo("rw-------");
    second.close();
    assertThat(files()).containsExactly(damaged);
  }

  @Test
  void onlyItsUserMayReadIt() {
    store.goAway();
    open(Order.JOURNAL_FIRST, PLENTY).keep(event("contact"));

    assertThat(files()).hasSize(1).allMatch(it -> permissions(it).equals("rw-------"));
    assertThat(permissions(folder.resolve("journal"))).isEqualTo("rwx------");
  }

  @Test
  void atTheBoundEventsAreRefusedAndNothingKeptIsLost() {
    var journal = open(Order.JOURNAL_FIRST, 2_000);
    store.goAway();
    List<String> kept = new ArrayList<>();

    var refusal =
        catchThrowableOfType(
            StateUnavailable.class,
            () ->
                IntStream.range(0, 100)
                    .mapToObj(it -> "w" + it)
                    .forEach(
                        it -> {
                          journal.keep(event(it));
                          kept.add(it);
                        }));

    assertThat(refusal).hasMessageContaining("is full", "raise state.journal-size");
    assertThat(refusal.retriable()).isTrue();
    assertThat(kept).hasSizeGreaterThan(5);
    assertThat(journal.writeFailures()).isEqualTo(1);
    assertThat(journal.isWritable()).isTrue();
    store.comeBack();
    journal.replay();
    assertThat(store.words()).isEqualTo(kept);
    assertThat(journal.keep(event("more"))).isTrue();
  }

  @Test
  void roomThatSettledEventsTakeIsUsedAgain() {
    var journal = open(Order.JOURNAL_FIRST, 2_000);
    for (int i = 0; i < 100; i++) {
      store.goAway();
      journal.keep(event("kept " + i));
      journal.keep(event("later " + i));
      store.comeBack();
      store.goAwayAfter(journal.waiting() - 1);
      journal.replay();
    }

    assertThat(journal.waiting()).isEqualTo(1);
    assertThat(bytesOnDisk().length()).isLessThanOrEqualTo(2_000);
    store.comeBack();
    journal.replay();
    assertThat(store.words()).hasSize(200).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void aFolderThatCannotBeWrittenStopsNoStartAndPromisesNothing(Order order) throws IOException {
    Files.writeString(folder.resolve("file"), "no folder");
    var journal = open(folder.resolve("file/journal"), order, PLENTY);
    store.goAway();

    var refusal = catchThrowableOfType(StateUnavailable.class, () -> journal.keep(event("a")));

    assertThat(refusal)
        .hasMessageContaining(
            "file/journal cannot be written; give it write access, free space on its disk");
    assertThat(journal.isWritable()).isFalse();
    assertThat(journal.writeFailures()).isPositive();
    assertThat(journal.waiting()).isZero();
    assertThat(store.words()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void whatIsConfirmedOnlyOnceItIsDoneNeedsNoFolder(Order order) throws IOException {
    Files.writeString(folder.resolve("file"), "no folder");
    var journal = open(folder.resolve("file/journal"), order, PLENTY);

    journal.carryOut(event("a"));

    assertThat(store.words()).containsExactly("a");
    store.goAway();
    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> journal.carryOut(event("b")));
    assertThat(journal.waiting()).isZero();
  }

  @Test
  void whatIsForgottenNeverComesAndStandsNowhere() {
    var journal = open(Order.JOURNAL_FIRST, PLENTY);
    store.goAway();
    journal.keep(event("one", "mine"));
    journal.keep(event("two", "theirs"));
    journal.keep(event("three", "mine"));

    journal.forget("mine");

    assertThat(bytesOnDisk()).contains("two").doesNotContain("mine", "one", "three");
    journal.close();
    store.comeBack();
    open(Order.JOURNAL_FIRST, PLENTY).replay();
    assertThat(store.words()).containsExactly("two");
  }

  @Test
  void whatWasSetAsideIsForgottenToo() throws IOException {
    var journal = open(Order.JOURNAL_FIRST, PLENTY);
    store.chokeOn("stone");
    for (var subject : List.of("mine", "theirs")) {
      assertThatIllegalStateException()
          .isThrownBy(() -> journal.keep(event("stone of " + subject, subject)));
    }
    Files.writeString(folder.resolve("journal/1.journal.damaged"), "half a line of mine\n");

    journal.forget("mine");

    assertThat(bytesOnDisk()).contains("stone of theirs").doesNotContain("mine");
  }

  @Test
  void anEventThatTheStoreWillNeverTakeIsSetAsideAndItsCallerIsTold() {
    var journal = open(Order.JOURNAL_FIRST, PLENTY);
    store.goAway();
    journal.keep(event("stone"));
    journal.keep(event("bread"));
    store.chokeOn("stone");
    store.comeBack();

    assertThat(journal.keep(event("water"))).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> journal.keep(event("stone 2")))
        .withMessageEndingWith("was set aside");

    assertThat(store.words()).containsExactly("bread", "water");
    assertThat(journal.setAside()).isEqualTo(2);
    assertThat(journal.waiting()).isZero();
    assertThat(bytesOnDisk()).contains("stone", "stone 2").doesNotContain("bread");
  }

  @Test
  void whatWasSetAsideCanBePutBack() throws IOException {
    var first = open(Order.JOURNAL_FIRST, PLENTY);
    store.chokeOn("stone");
    assertThatIllegalStateException().isThrownBy(() -> first.keep(event("stone")));
    first.close();
    var refused = files().getFirst();
    Files.move(refused, refused.resolveSibling("1.journal"));
    store.chokeOn("");

    open(Order.JOURNAL_FIRST, PLENTY).replay();

    assertThat(store.words()).containsExactly("stone");
  }

  @Test
  void anEventOfAnUnknownKindIsSetAside() {
    var journal = open(Order.JOURNAL_FIRST, PLENTY);
    var strange = new JournalEvent("evt_1", "strange", "subject", NOON, "{}");

    assertThatIllegalStateException().isThrownBy(() -> journal.keep(strange));

    assertThat(bytesOnDisk()).contains("strange");
    assertThat(journal.keep(event("a"))).isTrue();
  }
}
