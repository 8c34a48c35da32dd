package org.investorchat.channels.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.investorchat.channels.ApiTest;
import org.investorchat.channels.EventReader;
import org.investorchat.channels.EventReader.Event;
import org.investorchat.channels.ScriptedAnswers;
import org.investorchat.channels.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Checks what becomes of streams that come together, and of those that break off. */
@ApiTest
@TestPropertySource(
    properties = {
      "streams.heartbeat=20ms",
      "streams.poll=20ms",
      "conversation.answers-under-way=2",
      // Of something that nobody asks for: the others do not hold then.
      "rate-limits.policies[0].name=nothing",
      "rate-limits.policies[0].by=address",
      "rate-limits.policies[0].path=/nothing",
      "rate-limits.policies[0].requests=1",
      "rate-limits.policies[0].window=1s",
      "rate-limits.policies[0].burst=1"
    })
@Timeout(60)
class ConcurrentStreamsTest {

  private static final String SLOW = message(ScriptedAnswers.WAIT);
  private static final String QUICK = message("What is the foreign debt quota in Haidian Park?");

  private final int port;
  private final ScriptedAnswers answers;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Autowired
  ConcurrentStreamsTest(@LocalServerPort int port, ScriptedAnswers answers) {
    this.port = port;
    this.answers = answers;
  }

  @AfterEach
  void stop() {
    threads.close();
  }

  @Test
  void twoStreamsOfOneMessageAreOneTurnWithOneAnswer() throws Exception {
    var visitor = Visitor.open(port, "{}");
    try (var first = visitor.stream(SLOW)) {
      var accepted = first.next().orElseThrow();
      var second = waiting(visitor);

      answers.letGo();

      var events = first.all();
      assertThat(second.get().getFirst()).isEqualTo(accepted);
      assertThat(second.get()).endsWith(events.toArray(Event[]::new));
      assertThat(events.getLast().name()).isEqualTo("completed");
      requireOneTurn(visitor, events.getLast().json());
    }
  }

  @Test
  void whoWaitsForAMessageGetsItsAnswerThoughTheFirstHasLeft() throws Exception {
    var visitor = Visitor.open(port, "{}");
    var first = visitor.stream(SLOW);
    var accepted = first.next().orElseThrow();
    var second = waiting(visitor);

    first.close();
    answers.awaitInterruption();
    answers.letGo();

    var events = second.get();
    assertThat(events.getFirst().name()).isEqualTo("accepted");
    assertThat(events.getFirst()).as("the first's answer came to nothing").isNotEqualTo(accepted);
    assertThat(events.getLast().name()).isEqualTo("completed");
    requireOneTurn(visitor, events.getLast().json());
  }

  /** Lets two more come, of whom one finds the line full: the other then stands in it. */
  private Future<List<Event>> waiting(Visitor visitor) throws Exception {
    var two = new ExecutorCompletionService<List<Event>>(threads);
    Callable<List<Event>> stream =
        () -> {
          try (var events = visitor.stream(SLOW)) {
            return events.status() == 200 ? events.all() : List.of();
          }
        };
    var one = two.submit(stream);
    var other = two.submit(stream);
    assertThat(two.take().get()).isEmpty();
    return one.isDone() ? other : one;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void whoBreaksOffLeavesAWholeTurnOrNone(int eventsRead) {
    var visitors = IntStream.range(0, 8).mapToObj(it -> Visitor.open(port, "{}")).toList();

    for (var visitor : visitors) {
      List<Event> read = new ArrayList<>();
      try (var stream = visitor.stream(QUICK)) {
        for (int i = 0; i < eventsRead; i++) {
          stream.next().ifPresent(read::add);
        }
      }

      var again = visitor.post("/messages", QUICK).json();

      requireOneTurn(visitor, again);
      assertThat(read)
          .filteredOn(it -> it.name().equals("completed"))
          .allSatisfy(it -> assertThat(it.json()).isEqualTo(again));
    }
  }

  private static void requireOneTurn(Visitor visitor, JsonNode answer) {
    var messages = visitor.transcript().json().at("/messages");
    assertThat(messages.values()).hasSize(2);
    assertThat(messages.at("/1/answer")).isEqualTo(answer);
  }

  @Test
  void whoWasAwayForLongMissesNothingAndHearsNothingTwice() {
    var visitor = Visitor.open(port, "{}");
    String mark;
    try (var stream = visitor.follow()) {
      mark = stream.mark();
    }
    List<String> tickets = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      tickets.add(ticket(visitor, i));
    }

    try (var stream = visitor.follow(mark)) {
      for (String ticket : tickets) {
        assertThat(text(stream)).contains(ticket);
      }
      String late = ticket(visitor, tickets.size());
      assertThat(text(stream)).contains(late);
    }
  }

  private static String ticket(Visitor visitor, int number) {
    return visitor
        .post("/handoff", "{\"note\": \"" + number + "\"}")
        .json()
        .at("/ticketId")
        .asString();
  }

  private static String text(EventReader stream) {
    return stream.next().orElseThrow().json().at("/text").asString();
  }

  private static String message(String text) {
    return "{\"text\": \"" + text + "\", \"clientMessageId\": \"one\"}";
  }
}
