package org.investorchat.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.investorchat.platform.SqliteDatabase;

/**
 * A process that takes messages and answers them until it is killed. It prints a message once it is
 * acknowledged; what the platform takes is written to a file.
 */
final class WorkingMailroom {

  static final int SENDERS = 4;
  private static final String PARTS = "One\n\nTwo\n\nThree";

  private WorkingMailroom() {}

  public static void main(String[] arguments) {
    var taken = Path.of(arguments[1]);
    try (var database = SqliteDatabase.open(Path.of(arguments[0]));
        var room = room(database, taken, Clock.systemUTC()).started()) {
      for (int i = 0; ; i++) {
        room.deliver("m" + i + "|s" + i % SENDERS + "|" + i);
        System.out.println("m" + i + ",.");
      }
    }
  }

  /** Returns one whose platform appends to {@code taken} what it takes: sender, id of the part. */
  static Mailroom room(SqliteDatabase database, Path taken, Clock clock) {
    var store = new SqliteLetterStore(database, new LetterCodec());
    var room = new Mailroom(store, clock, false);
    room.attendant.answer(
        it -> it.messageId() + " " + PARTS.replace("\n\n", "\n\n" + it.messageId() + " "));
    room.channel.taking(it -> append(taken, it));
    return room;
  }

  private static void append(Path file, Posting it) {
    String line = it.to().correspondent() + "," + it.text().replace(' ', ',') + ",.\n";
    try {
      Files.write(
          file,
          line.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
