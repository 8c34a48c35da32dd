package org.investorchat.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of what was said before a ticket was opened.
 *
 * @param outcome of an answer of the assistant, as the API has it; null for other lines
 * @param clauses that an answer rests on, such as {@code 7.4}; may be empty
 */
public record Line(
    Speaker speaker, String text, Instant at, @Nullable String outcome, List<String> clauses) {

  public Line {
    clauses = List.copyOf(clauses);
  }

  /** Returns no word of it: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Line[speaker=" + speaker + ", at=" + at + "]";
  }

  /** Who spoke. */
  public enum Speaker {
    VISITOR("visitor"),
    ASSISTANT("assistant"),
    OPERATOR("operator"),
    SYSTEM("system");

    private final String id;

    Speaker(String id) {
      this.id = id;
    }

    /** Returns the speaker with this name in the API; empty when it is none of them. */
    public static Optional<Speaker> ofId(String id) {
      return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }

    /** Returns the name used in the API. */
    public String id() {
      return id;
    }
  }
}
