package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.investorchat.conversation.AutomaticAnswers;
import org.investorchat.conversation.HeldStops;
import org.investorchat.conversation.Stop;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.platform.Journal;
import org.investorchat.platform.Outages;
import org.investorchat.platform.SettableClock;
import org.investorchat.platform.StateUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that nothing is stopped or resumed that the audit trail does not know of. */
class KillSwitchTest {

  private static final long JOURNAL_BYTES = 1_000_000;

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final HeldStops stops = new HeldStops();
  private final AutomaticAnswers automatic = stops.automatic(clock);
  private final Trail trail = new Trail();
  private KillSwitch killSwitch;

  @BeforeEach
  void start() {
    killSwitch = killSwitch(folder.resolve("journal"));
  }

  private KillSwitch killSwitch(Path journalPath) {
    var codec = new TicketCodec();
    var events = new AuditEvents(clock, new LiveCorpus(Workplace.CORPUS), new SecureRandom());
    var journal =
        Journal.open(
            journalPath,
            Journal.Order.STORE_FIRST,
            JOURNAL_BYTES,
            clock,
            () -> Stream.of(new AuditOwner(trail, codec)));
    return new KillSwitch(automatic, new Audit(trail, journal, codec, events), events);
  }

  /** Keeps events in memory with the stops there were when each came, and can be taken away. */
  private final class Trail implements AuditStore {

    final List<AuditEvent> events = new ArrayList<>();
    final List<List<Stop>> meanwhile = new ArrayList<>();
    boolean away;

    @Override
    public void add(AuditEvent event) {
      if (away) {
        throw Outages.away();
      }
      events.add(event);
      meanwhile.add(automatic.stops());
    }

    @Override
    public boolean holds(String eventId) {
      return events.stream().anyMatch(it -> it.id().equals(eventId));
    }

    @Override
    public List<AuditEvent> history(String subject) {
      return events.stream().filter(it -> it.subject().equals(subject)).toList();
    }

    @Override
    public List<Numbered> before(long before, int most) {
      throw new UnsupportedOperationException("nobody reads pages here");
    }

    List<String> actions() {
      return history(AutomaticAnswers.ALL).stream().map(AuditEvent::action).toList();
    }
  }

  @Test
  void theTrailKnowsOfAStopAndOfItsEndBeforeTheyHold() {
    killSwitch.stop(Workplace.SU, AutomaticAnswers.ALL, "wrong figures");
    var stop = killSwitch.stops().getFirst();
    killSwitch.resume(Workplace.SU, AutomaticAnswers.ALL, "mended");

    assertThat(killSwitch.stops()).isEmpty();
    assertThat(trail.actions()).containsExactly("answers.stop", "answers.resume");
    assertThat(trail.meanwhile).containsExactly(List.of(), List.of(stop));
    assertThat(trail.events.getFirst().actor()).isEqualTo("su");
    assertThat(trail.events.getFirst().detail()).isEqualTo(Map.of("reason", "wrong figures"));
  }

  @Test
  void whatTheStoreDoesNotConfirmTheTrailCallsUnconfirmed() {
    stops.goAway();

    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> killSwitch.stop(Workplace.SU, AutomaticAnswers.ALL, "wrong"));
    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> killSwitch.resume(Workplace.SU, AutomaticAnswers.ALL, "mended"));

    assertThat(trail.actions())
        .containsExactly(
            "answers.stop",
            "answers.stop-unconfirmed",
            "answers.resume",
            "answers.resume-unconfirmed");
  }

  @Test
  void nothingIsStoppedThatCanBeRecordedNowhere() throws IOException {
    trail.away = true;
    var unwritable = killSwitch(Files.createFile(folder.resolve("file")).resolve("journal"));

    assertThatExceptionOfType(StateUnavailable.class)
        .isThrownBy(() -> unwritable.stop(Workplace.SU, AutomaticAnswers.ALL, "wrong"));

    assertThat(automatic.stops()).isEmpty();
  }

  @Test
  void aTrailThatIsAwayHearsOfAStopFromTheJournal() {
    trail.away = true;

    killSwitch.stop(Workplace.SU, AutomaticAnswers.ALL, "wrong");

    assertThat(automatic.stops()).hasSize(1);
    trail.away = false;
    killSwitch.resume(Workplace.SU, AutomaticAnswers.ALL, "mended");
    assertThat(trail.actions()).containsExactly("answers.stop", "answers.resume");
  }
}
