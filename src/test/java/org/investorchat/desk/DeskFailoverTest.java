package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.Role;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisServers;
import org.investorchat.platform.StateUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Kills a master while operators work, with steps acknowledged by a replica. Nothing that an
 * operator was told may be lost, and nothing doubled.
 */
@Timeout(120)
class DeskFailoverTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OPERATORS = 6;
  private static final int ANSWERED_BEFORE = 12;
  private static final int ANSWERED_EACH = 8;

  private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger answered = new AtomicInteger();

  /** What an operator was told. */
  private record Told(String ticket, long version) {}

  @Test
  void sentinelsReplaceTheMasterAndNothingThatWasToldIsLost() throws Exception {
    try (var servers = RedisServers.sentinel();
        var redis = RedisConnection.open(servers.url(), 1)) {
      var place = RedisDeskContract.place(redis);
      place.handedOver(); // once Redis is reached
      try (var threads = Executors.newFixedThreadPool(OPERATORS)) {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < OPERATORS; i++) {
          var operator = new Account("op" + i, "Operator " + i, Role.OPERATOR);
          work.add(() -> answerAll(place, operator));
        }
        var running = work.stream().map(threads::submit).toList();
        waitFor("answers", () -> answered.get() >= ANSWERED_BEFORE);
        servers.server(0).kill();
        waitFor("failover", redis::answers);
        servers.server(0).startAgain();
        for (var it : running) {
          assertThat(it.get()).isTrue();
        }
      }
      patiently(
          () -> {
            place.deliverer.deliverAll();
            return true;
          });
      assertThat(answered).hasValue(OPERATORS * ANSWERED_EACH);
      told.forEach(it -> assertThatItIsThere(place, it));
    }
  }

  private boolean answerAll(Workplace place, Account operator) throws Exception {
    for (int i = 0; i < ANSWERED_EACH; i++) {
      var ticket = patiently(place::handedOver);
      told.add(new Told(ticket.id(), ticket.version()));
      for (var action : Workplace.answering()) {
        var seen = patiently(() -> place.desk.ticket(ticket.id())).version();
        var next = patiently(() -> place.desk.take(operator, ticket.id(), seen, action));
        told.add(new Told(next.id(), next.version()));
      }
      answered.incrementAndGet();
    }
    return true;
  }

  /** Does as a person who is told 503 does: the same again. */
  private static <T> T patiently(Callable<T> call) throws Exception {
    List<T> result = new ArrayList<>();
    waitFor(
        "the store",
        () -> {
          try {
            return result.add(call.call());
          } catch (StateUnavailable e) {
            return false;
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    return result.getFirst();
  }

  private static void assertThatItIsThere(Workplace place, Told told) {
    var ticket = place.store.find(told.ticket()).orElseThrow();
    assertThat(ticket.version()).isGreaterThanOrEqualTo(told.version());
    assertThat(ticket.state().stage()).isEqualTo(Stage.SENT);
    assertThat(place.rooms.replies(ticket.inquiry().room().orElseThrow())).hasSize(1);
    assertThat(place.audit.history(told.ticket()))
        .hasSize((int) ticket.version())
        .extracting(AuditEvent::action)
        .doesNotHaveDuplicates();
  }

  private static void waitFor(String what, BooleanSupplier there) {
    await(what).atMost(PATIENCE).until(there::getAsBoolean);
  }
}
