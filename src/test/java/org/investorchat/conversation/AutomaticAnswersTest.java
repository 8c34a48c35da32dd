package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.investorchat.platform.SettableClock;
import org.investorchat.platform.StateUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks for whom stops hold, how soon, and what holds while the store is away. */
class AutomaticAnswersTest {

  private static final Duration ALMOST = Duration.ofMillis(999);
  private static final Duration REST = Duration.ofMillis(1);

  private final SettableClock clock = new SettableClock(Turns.NOON);
  private final HeldStops store = new HeldStops();
  private final AutomaticAnswers one = store.automatic(clock);
  private final AutomaticAnswers other = store.automatic(clock);

  private static Stop stop(String channel) {
    return new Stop(channel, "wrong figures", "su", Turns.NOON);
  }

  private static boolean answers(AutomaticAnswers instance) {
    return instance.stop(AutomaticAnswers.PORTAL).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "all,    portal, true",
    "all,    api,    true",
    "portal, portal, true",
    "portal, api,    false",
    "api,    portal, false",
    "api,    api,    true",
  })
  void aStopHoldsForItsChannelOrForAll(String stopped, String asked, boolean holds) {
    one.begin(stop(stopped));

    assertThat(one.stop(asked).isPresent()).isEqualTo(holds);
  }

  @Test
  void theEndOfOneStopLeavesTheOthers() {
    one.begin(stop(AutomaticAnswers.ALL));
    one.begin(stop(AutomaticAnswers.PORTAL));
    assertThat(one.stops()).hasSize(2);

    one.end(AutomaticAnswers.ALL);

    assertThat(one.stop(AutomaticAnswers.PORTAL)).contains(stop(AutomaticAnswers.PORTAL));
    assertThat(one.stop(AutomaticAnswers.API)).isEmpty();
    one.end(AutomaticAnswers.PORTAL);
    assertThat(one.stops()).isEmpty();
  }

  @Test
  void theStoreIsAskedOnceASecond() {
    answers(one);
    clock.pass(ALMOST);
    answers(one);
    assertThat(store.looks()).isEqualTo(1);

    clock.pass(REST);
    answers(one);
    answers(one);

    assertThat(store.looks()).isEqualTo(2);
  }

  @Test
  void aStopAndItsEndReachAnotherInstanceWithinASecond() {
    assertThat(answers(other)).isTrue();
    one.begin(stop(AutomaticAnswers.ALL));
    assertThat(answers(one)).isFalse();
    clock.pass(ALMOST);
    assertThat(answers(other)).isTrue();
    clock.pass(REST);
    assertThat(answers(other)).isFalse();

    one.end(AutomaticAnswers.ALL);

    assertThat(answers(one)).isTrue();
    clock.pass(ALMOST.plus(REST));
    assertThat(answers(other)).isTrue();
  }

  @Test
  void aClockThatIsSetBackKeepsNoStopAway() {
    assertThat(answers(other)).isTrue();
    one.begin(stop(AutomaticAnswers.ALL));

    clock.pass(Duration.ofHours(-1));

    assertThat(answers(other)).isFalse();
  }

  @Test
  void whileTheStoreIsAwayWhatWasKnownLastGoesOn() {
    one.begin(stop(AutomaticAnswers.ALL));
    store.goAway();
    clock.pass(Duration.ofMinutes(10));
    assertThat(answers(one)).isFalse();
    assertThat(answers(other)).as("an instance that has never seen the store").isTrue();

    store.comeBack();
    clock.pass(Duration.ofSeconds(1));

    assertThat(answers(one)).isFalse();
    assertThat(answers(other)).isFalse();
  }

  @Test
  void whatTheStoreHasTakenHoldsEvenWhereItIsAwayRightAfter() {
    assertThat(answers(one)).isTrue();
    store.hide();

    one.begin(stop(AutomaticAnswers.ALL));
    clock.pass(Duration.ofMinutes(1));
    assertThat(one.stops()).containsExactly(stop(AutomaticAnswers.ALL));

    one.end(AutomaticAnswers.ALL);
    clock.pass(Duration.ofMinutes(1));
    assertThat(answers(one)).isTrue();
  }

  @Test
  void whatTheStoreDoesNotTakeIsToldAndChangesNothing() {
    one.begin(stop(AutomaticAnswers.API));
    store.goAway();

    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> one.begin(stop(AutomaticAnswers.ALL)));
    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> one.end(AutomaticAnswers.API));

    assertThat(one.stops()).containsExactly(stop(AutomaticAnswers.API));
  }
}
