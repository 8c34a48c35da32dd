package org.investorchat.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of the journal, which several instances may share: each writes a file of its own,
 * named by the time in milliseconds. Beside a file may stand what was set aside from it, for people
 * to look at: {@code ….damaged}, lines that cannot be read, and {@code ….refused}, events that the
 * store will never take. Only the user of the process may read any of it.
 */
final class JournalFolder {

  private static final String FILE = ".journal";
  private static final Pattern SET_ASIDE = Pattern.compile(".*\\.journal\\.(damaged|refused)");
  private static final FileAttribute<?>[] OWNER_ONLY = ownerOnly("rw-------");
  private static final FileAttribute<?>[] OWNER_ONLY_FOLDER = ownerOnly("rwx------");

  private final Path path;
  private final Clock clock;

  JournalFolder(Path path, Clock clock) {
    this.path = path.toAbsolutePath().normalize();
    this.clock = clock;
  }

  Path path() {
    return path;
  }

  /** Creates a file that no other process writes, and the folder where it is not there. */
  JournalFile create() throws IOException {
    Files.createDirectories(path, OWNER_ONLY_FOLDER);
    for (long name = clock.millis(); ; name++) {
      var created = JournalFile.create(path.resolve(name + FILE), OWNER_ONLY);
      if (created.isPresent()) {
        synchronise();
        return created.get();
      }
    }
  }

  /** Returns the files, of this process and of others, the oldest first. */
  List<Path> files() throws IOException {
    return list(it -> it.endsWith(FILE));
  }

  /** Puts lines of {@code file} that cannot be read beside it; once, however often it is read. */
  void setAside(Path file, List<byte[]> damaged) throws IOException {
    write(beside(file, ".damaged"), damaged, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Puts an event of {@code file} that the store will never take beside it. */
  void setAside(Path file, JournalEvent refused) throws IOException {
    var line = List.of(JournalLine.kept(refused));
    write(beside(file, ".refused"), line, StandardOpenOption.APPEND);
  }

  /** Removes the lines about {@code subject} from what was set aside. */
  void forget(String subject) throws IOException {
    for (Path file : list(it -> SET_ASIDE.matcher(it).matches())) {
      String lines = Files.readString(file, StandardCharsets.ISO_8859_1);
      if (lines.contains(subject)) {
        var others =
            lines
                .lines()
                .filter(it -> !it.contains(subject))
                .map(it -> (it + "\n").getBytes(StandardCharsets.ISO_8859_1))
                .toList();
        write(file, others, StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
  }

  private List<Path> list(Predicate<String> name) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var files = Files.list(path)) {
      return files.filter(it -> name.test(it.getFileName().toString())).sorted().toList();
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static void write(Path file, List<byte[]> lines, OpenOption how) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
    try (var channel = FileChannel.open(file, options, OWNER_ONLY)) {
      for (byte[] line : lines) {
        var bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
  }

  /** Brings the name of a new file to the disk, where the system can: Windows does so by itself. */
  private void synchronise() throws IOException {
    if (OWNER_ONLY.length > 0) {
      try (var folder = FileChannel.open(path, StandardOpenOption.READ)) {
        folder.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return Stream.of(permissions)
        .filter(_ -> posix)
        .map(PosixFilePermissions::fromString)
        .map(PosixFilePermissions::asFileAttribute)
        .toArray(FileAttribute<?>[]::new);
  }
}
