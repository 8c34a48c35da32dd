package org.investorchat.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.Set;

/**
 * A file of the journal, locked for as long as this process writes it or has not settled what is in
 * it; the operating system gives the lock back however the process ends.
 *
 * <p>A file that once refused a write takes no more: part of a line may stand at its end, and what
 * a failed synchronisation has dropped is not written by the next one.
 */
final class JournalFile implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;
  private final Object forcing = new Object();
  private long length;
  private long written;
  private boolean broken;
  private long forced;

  private JournalFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    this.length = channel.size();
  }

  /** Creates a file; empty when the name is taken, or somebody else was quicker to lock it. */
  static Optional<JournalFile> create(Path path, FileAttribute<?>... attributes)
      throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      return locked(path, FileChannel.open(path, options, attributes));
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    }
  }

  /** Opens a file that another process has left; empty while that process has it. */
  static Optional<JournalFile> adopt(Path path) throws IOException {
    return locked(path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  private static Optional<JournalFile> locked(Path path, FileChannel channel) throws IOException {
    try {
      // Between opening and locking, somebody else may have settled and deleted it.
      if (channel.tryLock() != null && Files.exists(path)) {
        return Optional.of(new JournalFile(path, channel));
      }
    } catch (OverlappingFileLockException e) {
      // another journal of this process has it
    }
    channel.close();
    return Optional.empty();
  }

  Path path() {
    return path;
  }

  synchronized long length() {
    return length;
  }

  /** Returns whether it takes nothing more. */
  synchronized boolean isBroken() {
    return broken;
  }

  /** Reads all of it, drops what stands after the last whole line, and goes on from there. */
  JournalContent readAndCut() throws IOException {
    var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    int read = 0;
    while (read >= 0 && bytes.hasRemaining()) {
      read = channel.read(bytes, bytes.position());
    }
    var content = JournalContent.read(bytes.array());
    truncate(content.wholeBytes());
    return content;
  }

  /** Adds a line and returns its number, for {@link #force}. */
  synchronized long write(byte[] line) throws IOException {
    requireWhole();
    try {
      var bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes, length + bytes.position());
      }
    } catch (IOException e) {
      broken = true;
      throw e;
    }
    length += line.length;
    return ++written;
  }

  /** Returns once a line is on the disk. Lines written meanwhile share one synchronisation. */
  void force(long line) throws IOException {
    synchronized (forcing) {
      if (line <= forced) {
        return;
      }
      long all = writtenWhole();
      try {
        channel.force(false);
      } catch (IOException e) {
        breakOff();
        throw e;
      }
      forced = all;
    }
  }

  private synchronized long writtenWhole() throws IOException {
    requireWhole();
    return written;
  }

  private synchronized void breakOff() {
    broken = true;
  }

  /** Empties it, to be written from the start again. */
  synchronized void empty() throws IOException {
    requireWhole();
    truncate(0);
  }

  private synchronized void truncate(long size) throws IOException {
    try {
      channel.truncate(size);
      length = size;
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  private synchronized void requireWhole() throws IOException {
    if (broken) {
      throw new IOException("an earlier write to " + path + " failed");
    }
  }

  /** Deletes it; whoever still waits for one of its lines finds it done. */
  void delete() throws IOException {
    synchronized (forcing) {
      forced = Long.MAX_VALUE;
    }
    Files.deleteIfExists(path);
    channel.close();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
