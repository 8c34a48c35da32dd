package org.investorchat.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/** A part of the examination that has figures of its own, such as {@code en held-out}. */
enum Group {
  ALL(null, null),
  EN(Language.ENGLISH, null),
  ZH(Language.CHINESE, null),
  DEVELOPMENT(null, Half.DEVELOPMENT),
  HELD_OUT(null, Half.HELD_OUT),
  EN_DEVELOPMENT(Language.ENGLISH, Half.DEVELOPMENT),
  ZH_DEVELOPMENT(Language.CHINESE, Half.DEVELOPMENT),
  EN_HELD_OUT(Language.ENGLISH, Half.HELD_OUT),
  ZH_HELD_OUT(Language.CHINESE, Half.HELD_OUT);

  private final @Nullable Language language;
  private final @Nullable Half half;

  Group(@Nullable Language language, @Nullable Half half) {
    this.language = language;
    this.half = half;
  }

  /**
   * Returns the group of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Group named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.id().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("expected a group such as en held-out, got " + name));
  }

  /** Returns the name used in files, such as {@code en held-out}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace("held_out", "held-out").replace('_', ' ');
  }

  /** Returns the members of this group, in order. */
  List<Graded> of(List<Graded> results) {
    return results.stream().filter(it -> holds(it.question())).toList();
  }

  private boolean holds(GoldQuestion question) {
    return (language == null || question.language().language() == language)
        && (half == null || question.half() == half);
  }
}
