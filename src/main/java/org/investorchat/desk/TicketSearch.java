package org.investorchat.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads tickets in order until a page is full. */
final class TicketSearch {

  /** So many tickets one call looks through; a caller goes on where it ended. */
  static final int MOST_READ = 2_000;

  private static final int BATCH = 100;

  private final TicketStore store;

  TicketSearch(TicketStore store) {
    this.store = store;
  }

  /** Returns one page; one that is not full may have a next one all the same. */
  TicketPage page(TicketQuery query) {
    List<Ticket> found = new ArrayList<>();
    Place last = start(query.after());
    for (int read = 0; read < MOST_READ; read += BATCH) {
      var batch = store.after(last, query.stages(), BATCH);
      for (var ticket : batch) {
        last = Place.of(ticket);
        if (isWanted(ticket, query)) {
          found.add(ticket);
        }
        if (found.size() == query.size()) {
          return new TicketPage(found, last.cursor());
        }
      }
      if (batch.size() < BATCH) {
        return new TicketPage(found, null);
      }
    }
    return new TicketPage(found, last == null ? null : last.cursor());
  }

  private static @Nullable Place start(@Nullable String cursor) {
    return cursor == null
        ? null
        : Place.ofCursor(cursor)
            .orElseThrow(() -> new IllegalArgumentException("not a cursor of tickets"));
  }

  private static boolean isWanted(Ticket ticket, TicketQuery query) {
    return isHeld(ticket, query.assignee()) && holds(ticket, query.words());
  }

  private static boolean isHeld(Ticket ticket, @Nullable String assignee) {
    return assignee == null || ticket.holder().orElse(TicketQuery.NOBODY).equals(assignee);
  }

  private static boolean holds(Ticket ticket, @Nullable String words) {
    return words == null
        || ticket.id().equals(words)
        || ticket
            .inquiry()
            .question()
            .toLowerCase(Locale.ROOT)
            .contains(words.toLowerCase(Locale.ROOT));
  }
}
