package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** What is promised of stops, wherever they are kept. */
abstract class StopStoreContract {

  static final Stop ALL =
      new Stop(AutomaticAnswers.ALL, "外债额度答错了 \"7.4\" [x] \\ \n", "su", Turns.NOON);
  static final Stop PORTAL = new Stop(AutomaticAnswers.PORTAL, "", "su", Turns.NOON);

  /** Returns a store as one instance has it, on what the others have too. */
  abstract StopStore store();

  @Test
  void thereIsNoneAtFirst() {
    assertThat(store().all()).isEmpty();
  }

  @Test
  void stopsComeBackAsTheyWereByChannel() {
    store().put(PORTAL);
    store().put(ALL);

    assertThat(store().all()).containsExactly(ALL, PORTAL);
  }

  @Test
  void aStopTakesThePlaceOfAnEarlierOneForItsChannel() {
    var later = new Stop(AutomaticAnswers.ALL, "still wrong", "bo", Turns.NOON.plusSeconds(1));
    store().put(ALL);

    store().put(later);
    store().put(later);

    assertThat(store().all()).containsExactly(later);
  }

  @Test
  void theEndOfAStopLeavesTheOthersHoweverOften() {
    store().put(ALL);
    store().put(PORTAL);

    store().remove(AutomaticAnswers.ALL);
    store().remove(AutomaticAnswers.ALL);
    store().remove(AutomaticAnswers.API);

    assertThat(store().all()).containsExactly(PORTAL);
    store().remove(AutomaticAnswers.PORTAL);
    assertThat(store().all()).isEmpty();
  }

  @Test
  void whatOneInstanceStopsOrResumesTheOtherStopsOrResumesASecondLater() {
    var clock = new SettableClock(Turns.NOON);
    var one = new AutomaticAnswers(store(), clock, List.of());
    var other = new AutomaticAnswers(store(), clock, List.of());
    assertThat(other.stops()).isEmpty();

    one.begin(ALL);
    clock.pass(Duration.ofSeconds(1));
    assertThat(other.stop(AutomaticAnswers.API)).contains(ALL);
    other.end(AutomaticAnswers.ALL);
    clock.pass(Duration.ofSeconds(1));

    assertThat(one.stops()).isEmpty();
  }
}
