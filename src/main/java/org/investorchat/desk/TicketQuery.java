package org.investorchat.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets to list.
 *
 * @param stages never empty
 * @param assignee id of the account that has them, {@link #NOBODY}, or null for anybody
 * @param words that stand in the question, in whatever case; null for any
 * @param after cursor that an earlier page ended with; null for the first page
 * @param size the most to return, ≥ 1
 */
public record TicketQuery(
    Set<Stage> stages,
    @Nullable String assignee,
    @Nullable String words,
    @Nullable String after,
    int size) {

  /** Stands for no account. */
  public static final String NOBODY = "none";

  public TicketQuery {
    stages = Set.copyOf(stages);
    if (stages.isEmpty() || size < 1) {
      throw new IllegalArgumentException("expected a stage and a size >= 1, got " + size);
    }
  }
}
