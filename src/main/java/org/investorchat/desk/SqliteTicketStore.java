package org.investorchat.desk;

import static org.investorchat.platform.SqlStatements.number;
import static org.investorchat.platform.SqlStatements.rows;
import static org.investorchat.platform.SqlStatements.texts;
import static org.investorchat.platform.SqlStatements.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.investorchat.conversation.ConversationId;
import org.investorchat.platform.SqliteDatabase;
import org.jspecify.annotations.Nullable;

/** Keeps tickets in an SQLite file. */
final class SqliteTicketStore implements TicketStore {

  private final SqliteDatabase database;
  private final SqliteAuditStore audit;
  private final TicketCodec codec;

  SqliteTicketStore(SqliteDatabase database, SqliteAuditStore audit, TicketCodec codec) {
    this.database = database;
    this.audit = audit;
    this.codec = codec;
  }

  @Override
  public boolean open(Ticket it, AuditEvent event) {
    return database.write(connection -> inserted(connection, it) && audit.added(connection, event));
  }

  private boolean inserted(Connection connection, Ticket it) throws SQLException {
    return update(
            connection,
            """
            insert into ticket
              (id, version, stage, rank, lease_until, changed_at, conversation, body)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            it.id(),
            it.version(),
            it.state().id(),
            Place.of(it).rank(),
            lease(it),
            it.changedAt().toEpochMilli(),
            room(it),
            codec.write(it))
        > 0;
  }

  private static @Nullable String room(Ticket it) {
    return it.inquiry().room().map(ConversationId::value).orElse(null);
  }

  private static @Nullable Long lease(Ticket it) {
    return it.state().lease().map(Instant::toEpochMilli).orElse(null);
  }

  @Override
  public boolean change(Ticket next, AuditEvent event) {
    return database.write(it -> isChanged(it, next, event));
  }

  @Override
  public boolean send(Ticket next, AuditEvent event) {
    return database.write(it -> isChanged(it, next, event) && isWaiting(it, next, true));
  }

  @Override
  public boolean settle(Ticket next, AuditEvent event) {
    return database.write(it -> isChanged(it, next, event) && isWaiting(it, next, false));
  }

  /** What was done before is not done again, and counts as done. */
  private boolean isChanged(Connection connection, Ticket next, AuditEvent event)
      throws SQLException {
    return SqliteAuditStore.holds(connection, event.id())
        || (isReplaced(connection, next) && audit.added(connection, event));
  }

  private boolean isReplaced(Connection connection, Ticket next) throws SQLException {
    return update(
            connection,
            """
            update ticket set version = ?, stage = ?, rank = ?, lease_until = ?, changed_at = ?,
              conversation = ?, body = ? where id = ? and version = ?
            """,
            next.version(),
            next.state().id(),
            Place.of(next).rank(),
            lease(next),
            next.changedAt().toEpochMilli(),
            room(next),
            codec.write(next),
            next.id(),
            next.version() - 1)
        > 0;
  }

  /** Does nothing where the ticket has gone on, which it does only once that was done. */
  private static boolean isWaiting(Connection connection, Ticket it, boolean waits)
      throws SQLException {
    update(
        connection,
        "update ticket set undelivered = ? where id = ? and version = ?",
        waits,
        it.id(),
        it.version());
    return true;
  }

  @Override
  public List<String> undelivered() {
    return database.read(it -> texts(it, "select id from ticket where undelivered order by id"));
  }

  @Override
  public Optional<Ticket> find(String id) {
    return database.read(it -> texts(it, "select body from ticket where id = ?", id)).stream()
        .map(codec::readTicket)
        .findFirst();
  }

  @Override
  public List<Ticket> after(@Nullable Place after, Set<Stage> stages, int most) {
    String sql =
        "select body from ticket where stage in ("
            + stages.stream().map(it -> "?").collect(Collectors.joining(", "))
            + ") and (rank, id) > (?, ?) order by rank, id limit ?";
    List<Object> values = new ArrayList<>(stages.stream().map(Stage::id).toList());
    values.add(after == null ? Long.MIN_VALUE : after.rank());
    values.add(after == null ? "" : after.id());
    values.add(most);
    return database.read(it -> texts(it, sql, values.toArray())).stream()
        .map(codec::readTicket)
        .toList();
  }

  @Override
  public Map<Stage, Integer> counts() {
    Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
    for (var stage : Stage.values()) {
      counts.put(stage, 0);
    }
    database
        .read(
            connection ->
                rows(
                    connection,
                    it -> Map.entry(it.getString(1), it.getInt(2)),
                    "select stage, count(*) from ticket group by stage"))
        .forEach(it -> counts.put(Stage.ofId(it.getKey()).orElseThrow(), it.getValue()));
    return counts;
  }

  @Override
  public int before(Place place, Stage stage) {
    String sql = "select count(*) from ticket where stage = ? and (rank, id) < (?, ?)";
    return (int) (long) database.read(it -> number(it, sql, stage.id(), place.rank(), place.id()));
  }

  @Override
  public List<String> leasesOver(Instant now, int most) {
    String sql = "select id from ticket where lease_until <= ? order by lease_until limit ?";
    return database.read(it -> texts(it, sql, now.toEpochMilli(), most));
  }

  @Override
  public List<String> of(ConversationId conversation) {
    String sql = "select id from ticket where conversation = ? order by id";
    return database.read(it -> texts(it, sql, conversation.value()));
  }

  @Override
  public int removeDone(Instant then, int most) {
    String sql =
        """
        delete from ticket where id in (
          select id from ticket where stage in ('sent', 'transferred', 'closed')
            and changed_at <= ? and not undelivered limit ?)
        """;
    int removed = database.write(it -> update(it, sql, then.toEpochMilli(), most));
    database.emptyLog();
    return removed;
  }

  @Override
  public void purge() {
    database.emptyLog();
  }

  @Override
  public long revision() {
    return database.read(it -> number(it, "select revision from desk_revision"));
  }
}
