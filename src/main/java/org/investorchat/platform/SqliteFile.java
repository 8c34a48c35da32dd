package org.investorchat.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file of a database, claimed for this process by a lock on a file beside it: the operating
 * system gives it back however the process ends. A lock on the database itself would be lost when
 * SQLite closes any connection (POSIX locks belong to the process).
 */
final class SqliteFile implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;

  private SqliteFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Claims {@code path}, creating the folders above it. */
  static SqliteFile claim(Path path) {
    var absolute = path.toAbsolutePath().normalize();
    try {
      var channel = lockFile(absolute);
      if (!isLocked(channel)) {
        channel.close();
        throw StateUnavailable.taken(absolute);
      }
      return new SqliteFile(absolute, channel);
    } catch (IOException e) {
      throw StateUnavailable.untilMended(
          "state.url: cannot write beside "
              + absolute
              + "; "
              + "give its folder write access, or name another file",
          e);
    }
  }

  private static FileChannel lockFile(Path path) throws IOException {
    var folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return FileChannel.open(
        path.resolveSibling(path.getFileName() + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  /** Returns what a refusal of SQLite means for whoever runs the application. */
  StateUnavailable unavailable(SQLException refusal) {
    var code =
        refusal instanceof SQLiteException it
            ? SQLiteErrorCode.getErrorCode(it.getResultCode().code & 0xFF)
            : SQLiteErrorCode.UNKNOWN_ERROR;
    var where = "SQLite file " + path;
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          StateUnavailable.forNow(where + " is locked by another program; close that", refusal);
      case SQLITE_FULL ->
          StateUnavailable.untilMended(where + " cannot grow: free space on its disk", refusal);
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          StateUnavailable.untilMended(
              where + " cannot be written; give it and its folder write access", refusal);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          StateUnavailable.untilMended(
              where + " is damaged or no database; move it away or restore a backup", refusal);
      default ->
          StateUnavailable.untilMended(
              where + " refused the work (" + code + "); see the cause and the disk", refusal);
    };
  }

  /** Returns that it is not asked again yet, since another program had it locked. */
  StateUnavailable lockedMomentAgo() {
    return StateUnavailable.notAsked(
        "SQLite file " + path + " was locked by another program a moment ago; close that");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
