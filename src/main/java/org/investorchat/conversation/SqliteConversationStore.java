package org.investorchat.conversation;

import static org.investorchat.platform.SqlStatements.rows;
import static org.investorchat.platform.SqlStatements.texts;
import static org.investorchat.platform.SqlStatements.update;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.SqliteDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Keeps conversations in an SQLite file. Turn locks are held in memory: no other process has the
 * file, and a process that dies leaves none behind.
 */
final class SqliteConversationStore implements ConversationStore {

  private final SqliteDatabase database;
  private final EntryCodec codec;
  private final Clock clock;
  private final LocalTurnLocks locks;

  SqliteConversationStore(SqliteDatabase database, EntryCodec codec, Clock clock) {
    this.database = database;
    this.codec = codec;
    this.clock = clock;
    this.locks = new LocalTurnLocks(clock);
    database.create(ConversationTables.STATEMENTS);
  }

  @Override
  public void create(Conversation it) {
    String wanted = it.wanted() == null ? null : it.wanted().tag();
    writeUnlessErased(
        it.id(),
        """
        insert into conversation (id, token_hash, wanted, created_at, expires_at)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        it.id().value(),
        it.tokenHash(),
        wanted,
        it.createdAt().toEpochMilli(),
        it.expiresAt().toEpochMilli());
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return database.read(
        it ->
            rows(
                    it,
                    SqliteConversationStore::conversation,
                    "select * from conversation where id = ? and expires_at > ?",
                    id.value(),
                    clock.millis())
                .stream()
                .findFirst());
  }

  private static Conversation conversation(ResultSet row) throws SQLException {
    String wanted = row.getString("wanted");
    return new Conversation(
        new ConversationId(row.getString("id")),
        row.getString("token_hash"),
        wanted == null ? null : ReplyLanguage.ofTag(wanted).orElse(null),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }

  @Override
  public List<Entry> entries(ConversationId id) {
    return database.read(it -> latest(it, id, Integer.MAX_VALUE));
  }

  private List<Entry> latest(Connection connection, ConversationId id, int most)
      throws SQLException {
    return texts(
            connection,
            """
            select body from conversation join entry on conversation.id = entry.conversation
            where conversation.id = ? and expires_at > ? order by position desc limit ?
            """,
            id.value(),
            clock.millis(),
            most)
        .reversed()
        .stream()
        .map(codec::readEntry)
        .toList();
  }

  @Override
  public Recollection recall(ConversationId id, @Nullable String clientMessageId, int most) {
    return database.read(
        it ->
            new Recollection(
                questions(it, id),
                latest(it, id, most),
                turn(it, id, clientMessageId).orElse(null)));
  }

  private int questions(Connection connection, ConversationId id) throws SQLException {
    return rows(
            connection,
            it -> it.getInt(1),
            "select count(*) from entry where conversation = ? and question",
            id.value())
        .getFirst();
  }

  private Optional<Turn> turn(Connection connection, ConversationId id, @Nullable String post)
      throws SQLException {
    return texts(
            connection,
            "select body from entry where conversation = ? and client_message_id = ?",
            id.value(),
            post)
        .stream()
        .findFirst()
        .map(it -> (Turn) codec.readEntry(it));
  }

  @Override
  public boolean append(ConversationId id, Entry entry, Duration keep) {
    return database.write(
        it -> extend(it, id, keep) && (insert(it, id, entry) || holds(it, id, entry)));
  }

  private boolean extend(Connection connection, ConversationId id, Duration keep)
      throws SQLException {
    long now = clock.millis();
    return update(
            connection,
            "update conversation set expires_at = ? where id = ? and expires_at > ?",
            now + keep.toMillis(),
            id.value(),
            now)
        > 0;
  }

  private boolean insert(Connection connection, ConversationId id, Entry entry)
      throws SQLException {
    boolean question = entry instanceof Turn;
    String post = entry instanceof Turn turn ? turn.clientMessageId() : null;
    return update(
            connection,
            """
            insert into entry (conversation, position, id, question, client_message_id, body)
            select ?1, count(*), ?2, ?3, ?4, ?5 from entry where conversation = ?1
            on conflict do nothing
            """,
            id.value(),
            entry.id(),
            question,
            post,
            codec.write(entry))
        > 0;
  }

  private boolean holds(Connection connection, ConversationId id, Entry entry) throws SQLException {
    return !texts(
            connection,
            "select id from entry where conversation = ? and id = ?",
            id.value(),
            entry.id())
        .isEmpty();
  }

  @Override
  public Optional<TurnLock> lock(ConversationId id, Duration atMost) {
    return locks.lock(id, atMost);
  }

  @Override
  public boolean erase(ConversationId id, Duration remember) {
    boolean known =
        database.write(
            it -> {
              update(
                  it,
                  "insert or replace into erased (digest, keep_until) values (?, ?)",
                  id.digest(),
                  clock.millis() + remember.toMillis());
              update(it, "delete from feedback where conversation = ?", id.value());
              update(it, "delete from handoff where conversation = ?", id.value());
              return update(it, "delete from conversation where id = ?", id.value()) > 0;
            });
    database.emptyLog();
    return known;
  }

  @Override
  public boolean addFeedback(Feedback it, Duration keep) {
    // Without the Z these times are in the order of their characters.
    return writeUnlessErased(
        it.conversation(),
        """
        insert into feedback (conversation, message, body, keep_until) values (?, ?, ?, ?)
        on conflict do update set body = excluded.body, keep_until = excluded.keep_until
        where rtrim(feedback.body ->> 'at', 'Z') <= rtrim(excluded.body ->> 'at', 'Z')
        """,
        it.conversation().value(),
        it.messageId(),
        codec.write(it),
        clock.millis() + keep.toMillis());
  }

  @Override
  public List<Feedback> feedback(ConversationId id) {
    return kept(id, codec::readFeedback, "feedback", "message");
  }

  @Override
  public boolean addHandoff(HandoffRequested it, Duration keep) {
    return writeUnlessErased(
        it.conversation(),
        """
        insert into handoff (conversation, ticket, at, body, keep_until) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """,
        it.conversation().value(),
        it.ticketId(),
        it.at().toEpochMilli(),
        codec.write(it),
        clock.millis() + keep.toMillis());
  }

  @Override
  public List<HandoffRequested> handoffs(ConversationId id) {
    return kept(id, codec::readHandoff, "handoff", "at");
  }

  private <T> List<T> kept(
      ConversationId id, Function<String, T> reader, String table, String order) {
    String sql =
        "select body from "
            + table
            + " where conversation = ? and keep_until > ? order by "
            + order;
    return database.read(it -> texts(it, sql, id.value(), clock.millis())).stream()
        .map(reader)
        .toList();
  }

  @Override
  public int removeExpired() {
    long now = clock.millis();
    int removed =
        database.write(
            it -> {
              update(it, "delete from feedback where keep_until <= ?", now);
              update(it, "delete from handoff where keep_until <= ?", now);
              update(it, "delete from erased where keep_until <= ?", now);
              return update(it, "delete from conversation where expires_at <= ?", now);
            });
    database.emptyLog();
    return removed;
  }

  /** Returns false, and writes nothing, when the conversation is erased. */
  private boolean writeUnlessErased(ConversationId id, String sql, @Nullable Object... values) {
    return database.write(
        it -> {
          boolean erased = isErased(it, id);
          if (!erased) {
            update(it, sql, values);
          }
          return !erased;
        });
  }

  @Override
  public boolean isErased(ConversationId id) {
    return database.read(it -> isErased(it, id));
  }

  private static boolean isErased(Connection connection, ConversationId id) throws SQLException {
    return !texts(connection, "select digest from erased where digest = ?", id.digest()).isEmpty();
  }
}
