package org.investorchat.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The file that random first passwords are read from: a line for each account, {@code id:
 * password}, for the file's owner alone.
 */
final class FirstPasswords {

  private static final String SEPARATOR = ": ";

  private final Path file;

  FirstPasswords(Path file) {
    this.file = file.toAbsolutePath();
  }

  Path path() {
    return file;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /**
   * Writes down passwords that are about to be set, beside the file and not in it: another instance
   * may be about to set others.
   *
   * @param passwords by account
   * @return where they are, until {@link #keep} is called
   */
  Path draft(Map<String, String> passwords) {
    try {
      Files.createDirectories(file.getParent());
      var draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
      write(draft, passwords);
      return draft;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Adds those of the passwords in {@code draft} that were set, and removes the draft. */
  void keep(Path draft, Predicate<String> set) {
    try {
      var passwords = read(draft);
      passwords.keySet().removeIf(set.negate());
      if (!passwords.isEmpty()) {
        var all = read(file);
        all.putAll(passwords);
        write(draft, all);
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Removes the passwords of accounts that are no longer {@code first}, and then the file. */
  void retain(Predicate<String> first) {
    try {
      var passwords = read(file);
      int before = passwords.size();
      passwords.keySet().removeIf(first.negate());
      if (passwords.isEmpty()) {
        Files.deleteIfExists(file);
      } else if (passwords.size() < before) {
        write(file, passwords);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> passwords = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int end = line.indexOf(SEPARATOR);
        passwords.put(line.substring(0, end), line.substring(end + SEPARATOR.length()));
      }
    }
    return passwords;
  }

  private static void write(Path file, Map<String, String> passwords) throws IOException {
    var text = new StringBuilder();
    passwords.forEach((id, it) -> text.append(id).append(SEPARATOR).append(it).append('\n'));
    var options =
        EnumSet.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    try (var channel = FileChannel.open(file, options, ownersAlone())) {
      var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Where files have no such rights, those of the folder must do. */
  private static FileAttribute<?>[] ownersAlone() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private UncheckedIOException unwritable(IOException e) {
    return new UncheckedIOException(
        "accounts.first-passwords: cannot read or write " + file + " or a file beside it", e);
  }
}
