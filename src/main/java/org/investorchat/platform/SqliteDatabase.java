package org.investorchat.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * An SQLite file that this process alone writes: one writer, and readers that do not wait for it.
 * What {@link #write} has returned from survives a crash of the process and of the machine: the log
 * is synchronised at each commit ({@code synchronous=FULL}). What is deleted is overwritten ({@code
 * secure_delete}). A file that another program keeps locked costs one caller a second now and then,
 * and the others nothing. Safe for use by many threads.
 */
public final class SqliteDatabase implements AutoCloseable, ObservedStore {

  private static final int READERS = 4;

  /** How long a lock of another program is waited out; those behind wait as long. */
  private static final int BUSY_MILLISECONDS = 1_000;

  /** How long it is then taken for locked without asking. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final SqliteFile file;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Connection writer;
  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS, true);
  private final List<Connection> connections = new ArrayList<>();
  private final AtomicLong failures = new AtomicLong();
  private final CircuitBreaker breaker;

  private SqliteDatabase(SqliteFile file, LongSupplier nanoTime) throws SQLException {
    this.file = file;
    breaker = new CircuitBreaker(1, PAUSE, nanoTime);
    writer = connect(false);
    for (int i = 0; i < READERS; i++) {
      readers.add(connect(true));
    }
  }

  /**
   * Opens a database and creates it, with the folders above it, when it is not there.
   *
   * @throws StateUnavailable when another process has it open or it cannot be written
   */
  public static SqliteDatabase open(Path file) {
    return open(file, System::nanoTime);
  }

  static SqliteDatabase open(Path file, LongSupplier nanoTime) {
    var claimed = SqliteFile.claim(file);
    try {
      var database = new SqliteDatabase(claimed, nanoTime);
      database.write(SqliteDatabase::touch);
      return database;
    } catch (SQLException e) {
      claimed.close();
      throw claimed.unavailable(e);
    } catch (StateUnavailable e) {
      claimed.close();
      throw e;
    }
  }

  /** Runs statements that may have run before, such as {@code create table if not exists …}. */
  public void create(String... statements) {
    write(
        connection -> {
          execute(connection, statements);
          return null;
        });
  }

  /**
   * Does {@code work} in one transaction, after the work of others; not to be called from within
   * work. Nothing of it is kept when it throws.
   *
   * @throws StateUnavailable when SQLite refuses it
   */
  public <T extends @Nullable Object> T write(Work<T> work) {
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("work on the database must not start other work on it");
    }
    writing.lock();
    try {
      return writeNow(work);
    } finally {
      writing.unlock();
    }
  }

  /** Another program's lock is waited out by one caller at a time, not by all in a row. */
  private <T extends @Nullable Object> T writeNow(Work<T> work) {
    if (!breaker.letsThrough()) {
      failures.incrementAndGet();
      throw file.lockedMomentAgo();
    }
    try {
      T result = inTransaction(writer, "begin immediate", work);
      breaker.succeeded();
      return result;
    } catch (StateUnavailable e) {
      if (e.retriable()) {
        breaker.failed();
      }
      throw e;
    }
  }

  /**
   * Does {@code work}, which writes nothing, on the database as it is at its first statement.
   *
   * @throws StateUnavailable when SQLite refuses it
   */
  public <T extends @Nullable Object> T read(Work<T> work) {
    var reader = takeReader();
    try {
      return inTransaction(reader, "begin", work);
    } finally {
      readers.add(reader);
    }
  }

  /**
   * Moves the write-ahead log into the database and empties it, so that what was deleted is in
   * neither; leaves out what a reader still sees.
   */
  public void emptyLog() {
    writing.lock();
    try {
      execute(writer, "pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      throw file.unavailable(e);
    } finally {
      writing.unlock();
    }
  }

  /** Returns whether the database can be written now. */
  @Override
  public boolean answers() {
    try {
      write(SqliteDatabase::touch);
      return true;
    } catch (StateUnavailable e) {
      return false;
    }
  }

  @Override
  public long failures() {
    return failures.get();
  }

  /** Closes the database and lets other processes open it. */
  @Override
  public void close() {
    writing.lock();
    try {
      for (var connection : connections) {
        connection.close();
      }
    } catch (SQLException e) {
      throw file.unavailable(e);
    } finally {
      file.close();
      writing.unlock();
    }
  }

  private <T extends @Nullable Object> T inTransaction(
      Connection connection, String begin, Work<T> work) {
    try {
      execute(connection, begin);
      T result = work.on(connection);
      execute(connection, "commit");
      return result;
    } catch (SQLException e) {
      failures.incrementAndGet();
      rollBack(connection, e);
      throw file.unavailable(e);
    } catch (RuntimeException | Error e) {
      rollBack(connection, e);
      throw e;
    }
  }

  /** Undoes what was begun; SQLite may have done so itself, as it does when the disk is full. */
  private static void rollBack(Connection connection, Throwable reason) {
    try {
      execute(connection, "rollback");
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var it : statements) {
        statement.execute(it);
      }
    }
  }

  private Connection takeReader() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return readers.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Connection connect(boolean forReading) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    var connection = config.createConnection("jdbc:sqlite:" + file.path());
    connections.add(connection);
    if (forReading) {
      execute(connection, "pragma query_only=true");
    }
    return connection;
  }

  /** Writes the file's header, so that a file that cannot be written is found at the start. */
  private static @Nullable Void touch(Connection connection) throws SQLException {
    execute(connection, "pragma user_version=1");
    return null;
  }

  /**
   * What is done in one transaction.
   *
   * @param <T> what it finds
   */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {

    /** Does it on {@code connection}, which it neither commits nor closes. */
    T on(Connection connection) throws SQLException;
  }
}
