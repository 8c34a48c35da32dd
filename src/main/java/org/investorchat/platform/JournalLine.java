package org.investorchat.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the journal: CRC-32C of its JSON in 8 hexadecimal digits, a space, the JSON. JSON
 * escapes line ends, so a line holds one thing whatever is in it.
 */
sealed interface JournalLine {

  /** An event is kept. */
  record Kept(JournalEvent event) implements JournalLine {}

  /** An event, which an earlier line keeps, is settled. */
  record Settled(String eventId) implements JournalLine {}

  /** The line is not as it was written. */
  record Damaged() implements JournalLine {}

  /** Reads one line, without its end. */
  static JournalLine read(byte[] line) {
    if (line.length < Format.JSON_START || !Format.head(line).equals(Format.checksum(line))) {
      return new Damaged();
    }
    try {
      return Format.read(Format.json(line)).line();
    } catch (JacksonException e) {
      return new Damaged();
    }
  }

  /** Returns the line that keeps {@code event}, with its end. */
  static byte[] kept(JournalEvent event) {
    return Format.write(new Format.Content(event, null));
  }

  /** Returns the line that says that an event is settled, with its end. */
  static byte[] settled(String eventId) {
    return Format.write(new Format.Content(null, eventId));
  }

  /** How a line is written. */
  final class Format {

    private static final int CHECKSUM_DIGITS = 8;
    private static final int JSON_START = CHECKSUM_DIGITS + 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Format() {}

    /** What the JSON says: one of the two. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Content(@Nullable JournalEvent kept, @Nullable String settled) {

      JournalLine line() {
        if (kept != null) {
          return new Kept(kept);
        }
        return settled == null ? new Damaged() : new Settled(settled);
      }
    }

    private static Content read(byte[] json) {
      return JSON.readValue(json, Content.class);
    }

    private static byte[] write(Content content) {
      String json = JSON.writeValueAsString(content);
      String sum = checksum(json.getBytes(StandardCharsets.UTF_8), 0);
      return (sum + " " + json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String head(byte[] line) {
      return new String(line, 0, JSON_START, StandardCharsets.ISO_8859_1);
    }

    private static String checksum(byte[] line) {
      return checksum(line, JSON_START) + " ";
    }

    private static String checksum(byte[] bytes, int start) {
      var sum = new CRC32C();
      sum.update(bytes, start, bytes.length - start);
      return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static byte[] json(byte[] line) {
      return Arrays.copyOfRange(line, JSON_START, line.length);
    }
  }
}
