package org.investorchat.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.investorchat.accounts.AccountEvent;
import org.investorchat.platform.Journal;
import org.investorchat.platform.JournalEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The audit trail: who did what when, on which knowledge. What is recorded here is kept at once or
 * written down until the store is back; steps of tickets are recorded with the ticket itself.
 */
@Component
public final class Audit {

  /** Stands for the application among actors. */
  public static final String SYSTEM = "system";

  private static final int BATCH = 200;

  /** So many events one call looks through; a caller goes on where it ended. */
  private static final int MOST_READ = 5_000;

  private final AuditStore store;
  private final Journal journal;
  private final TicketCodec codec;
  private final AuditEvents events;

  Audit(AuditStore store, Journal journal, TicketCodec codec, AuditEvents events) {
    this.store = store;
    this.journal = journal;
    this.codec = codec;
    this.events = events;
  }

  /**
   * Records something.
   *
   * @param actor id of an account, or {@link #SYSTEM}
   * @param action such as {@code card.approve}
   * @param subject what it was done to
   * @param detail no personal data and no word of a visitor
   * @throws org.investorchat.platform.StateUnavailable when it can be kept nowhere
   */
  public void record(String actor, String action, String subject, Map<String, String> detail) {
    keep(events.of(actor, action, subject, detail));
  }

  /** Records what happened to an account. */
  @EventListener
  void record(AccountEvent it) {
    String action = "account." + it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    keep(events.at(it.at(), it.by(), action, it.account(), Map.of()));
  }

  private void keep(AuditEvent event) {
    journal.keep(
        new JournalEvent(
            event.id(), AuditOwner.KIND, event.subject(), event.at(), codec.write(event)));
  }

  /** Returns all that was done to a subject, the oldest first. */
  public List<AuditEvent> history(String subject) {
    return store.history(subject);
  }

  /** Returns one page of the trail; a page that is not full may have a next one all the same. */
  public AuditPage page(AuditQuery query) {
    List<AuditEvent> found = new ArrayList<>();
    long last = start(query);
    for (int read = 0; read < MOST_READ; read += BATCH) {
      var batch = store.before(last, BATCH);
      for (var it : batch) {
        if (isTooOld(it, query)) {
          return new AuditPage(found, null);
        }
        last = it.number();
        if (query.includes(it.event())) {
          found.add(it.event());
        }
        if (found.size() == query.size()) {
          return new AuditPage(found, Long.toString(last));
        }
      }
      if (batch.size() < BATCH) {
        return new AuditPage(found, null);
      }
    }
    return new AuditPage(found, Long.toString(last));
  }

  /** Gives {@code reader} all that {@code query} asks for, the newest first, whatever its size. */
  public void read(AuditQuery query, Consumer<AuditEvent> reader) {
    long last = start(query);
    List<AuditStore.Numbered> batch;
    do {
      batch = store.before(last, BATCH);
      for (var it : batch) {
        last = it.number();
        if (query.includes(it.event())) {
          reader.accept(it.event());
        }
      }
    } while (batch.size() == BATCH && !isTooOld(batch.getLast(), query));
  }

  private static long start(AuditQuery query) {
    return query.before() == null ? Long.MAX_VALUE : Long.parseLong(query.before());
  }

  /** Numbers begin with the time of adding, which is never before that of the event. */
  private static boolean isTooOld(AuditStore.Numbered it, AuditQuery query) {
    Instant from = query.from();
    return from != null && it.number() < from.toEpochMilli() * 1_000;
  }
}
