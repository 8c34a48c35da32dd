package org.investorchat.desk;

import java.util.ArrayList;
import java.util.List;

/** Keeps the audit trail in Redis, as {@link RedisDesk} says. */
final class RedisAuditStore implements AuditStore {

  /** Beyond every number; a double is exact up to here. */
  private static final long LAST = 1L << 53;

  private final RedisDesk desk;
  private final TicketCodec codec;

  RedisAuditStore(RedisDesk desk, TicketCodec codec) {
    this.desk = desk;
    this.codec = codec;
  }

  @Override
  public void add(AuditEvent event) {
    desk.write(DeskScripts.ADD, List.of(event.id(), event.subject(), codec.write(event)));
  }

  @Override
  public boolean holds(String eventId) {
    return desk.number(DeskScripts.HOLDS, RedisDesk.keys("audit"), eventId) == 1;
  }

  @Override
  public List<AuditEvent> history(String subject) {
    var keys = RedisDesk.keys("audit", RedisDesk.history(subject));
    return desk.texts(DeskScripts.HISTORY, keys, List.of()).stream().map(codec::readEvent).toList();
  }

  @Override
  public List<Numbered> before(long before, int most) {
    var found =
        desk.texts(
            DeskScripts.TRAIL,
            RedisDesk.keys("audit", "audit:order"),
            List.of(Long.toString(Math.min(before, LAST)), Integer.toString(most)));
    List<Numbered> events = new ArrayList<>();
    for (int i = 0; i < found.size(); i += 2) {
      events.add(new Numbered(Long.parseLong(found.get(i)), codec.readEvent(found.get(i + 1))));
    }
    return events;
  }
}
