package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.investorchat.platform.RedisServers;
import org.investorchat.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** Holds the stops in Redis to the contract, on one server, which dies and comes back. */
class RedisStopStoreTest extends RedisStopStoreContract {

  RedisStopStoreTest() {
    super(RedisServers.standalone());
  }

  @Test
  void anInstanceGoesOnWithWhatItKnewWhileTheServerIsDead() {
    var clock = new SettableClock(Turns.NOON);
    var automatic = new AutomaticAnswers(store(), clock, List.of());
    automatic.begin(ALL);
    servers.server(0).kill();

    clock.pass(Duration.ofSeconds(5));

    try {
      assertThat(automatic.stop(AutomaticAnswers.PORTAL)).contains(ALL);
    } finally {
      servers.server(0).startAgain();
    }
    await()
        .untilAsserted(
            () -> {
              clock.pass(Duration.ofSeconds(1));
              assertThat(automatic.stops()).as("of the server, which kept nothing").isEmpty();
            });
  }
}
