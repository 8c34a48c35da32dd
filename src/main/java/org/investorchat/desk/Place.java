package org.investorchat.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a ticket stands in order: critical ones first, then urgent ones, then by deadline.
 *
 * @param id breaks ties
 */
record Place(Urgency urgency, Instant deadline, String id) implements Comparable<Place> {

  private static final Pattern CURSOR = Pattern.compile("([0-2])\\.(\\d{1,15})\\.([A-Za-z0-9_-]+)");
  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::rank).thenComparing(Place::id);

  /** More than any time in milliseconds until the year 5138, so that urgency comes before it. */
  private static final long APART = 100_000_000_000_000L;

  static Place of(Ticket ticket) {
    return new Place(ticket.sorting().urgency(), ticket.sorting().deadline(), ticket.id());
  }

  /** Returns the place that {@link #cursor} gave; empty when it gave no such text. */
  static Optional<Place> ofCursor(String cursor) {
    return Optional.of(CURSOR.matcher(cursor))
        .filter(it -> it.matches())
        .map(
            it ->
                new Place(
                    Urgency.ofRank(Integer.parseInt(it.group(1))).orElseThrow(),
                    Instant.ofEpochMilli(Long.parseLong(it.group(2))),
                    it.group(3)));
  }

  String cursor() {
    return urgency.rank() + "." + deadline.toEpochMilli() + "." + id;
  }

  /** Returns a whole number, exact as a double, that is smaller the earlier the place. */
  long rank() {
    return urgency.rank() * APART + deadline.toEpochMilli();
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
