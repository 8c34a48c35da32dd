package org.investorchat.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a conversation before its next turn.
 *
 * @param questions how many questions it holds
 * @param latest its latest entries, the oldest first
 * @param same the turn that answered this very post before, null when none did
 */
record Recollection(int questions, List<Entry> latest, @Nullable Turn same) {

  Recollection {
    latest = List.copyOf(latest);
  }

  /** Returns the turn that answered this very post before; empty when none did. */
  Optional<Turn> repeated() {
    return Optional.ofNullable(same);
  }

  /** Returns the turns among the latest entries. */
  List<Turn> turns() {
    return latest.stream().filter(Turn.class::isInstance).map(Turn.class::cast).toList();
  }
}
