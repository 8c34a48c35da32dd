package org.investorchat.desk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/**
 * Gaps that ask for the same thing.
 *
 * @param id stays the same while its oldest gap is kept
 * @param measure that the nearest known question is about; null where none is near at all
 * @param gaps the newest first, never empty
 * @param nearest the card whose questions are nearest; null where none is near
 */
public record GapGroup(
    String id, GapKind kind, @Nullable Integer measure, List<Gap> gaps, @Nullable Card nearest) {

  public GapGroup {
    gaps = List.copyOf(gaps);
  }

  /** Returns how many were asked in each language. */
  public Map<Language, Integer> languages() {
    Map<Language, Integer> languages = new EnumMap<>(Language.class);
    gaps.forEach(it -> languages.merge(it.language(), 1, Integer::sum));
    return languages;
  }

  /** Returns this group without gaps before {@code from}; empty where it has no other. */
  Optional<GapGroup> since(Instant from) {
    var young = gaps.stream().filter(it -> !it.at().isBefore(from)).toList();
    return young.isEmpty()
        ? Optional.empty()
        : Optional.of(new GapGroup(id, kind, measure, young, nearest));
  }

  public Instant firstAt() {
    return gaps.getLast().at();
  }

  public Instant lastAt() {
    return gaps.getFirst().at();
  }
}
