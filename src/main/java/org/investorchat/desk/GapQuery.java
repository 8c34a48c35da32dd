package org.investorchat.desk;

import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which gaps to show; null for whatever there is.
 *
 * @param days how far back, at least 1
 */
public record GapQuery(
    @Nullable GapKind kind, @Nullable Integer measure, @Nullable Language language, int days) {

  boolean takes(GapGroup group) {
    return (kind == null || kind == group.kind())
        && (measure == null || measure.equals(group.measure()))
        && (language == null || group.languages().containsKey(language));
  }
}
