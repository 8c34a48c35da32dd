package org.investorchat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as one part of the source gives it; parts may disagree.
 *
 * @param source which part of the source
 * @param stated null where the source leaves it blank
 */
public record PolicyDate(What what, Bilingual source, @Nullable LocalDate stated, Bilingual note) {

  /** What happened on the date. */
  public enum What {
    @JsonProperty("issued")
    ISSUED,
    @JsonProperty("posted")
    POSTED,
    @JsonProperty("effective")
    EFFECTIVE
  }

  /** Returns the date; empty where the source leaves it blank. */
  public Optional<LocalDate> value() {
    return Optional.ofNullable(stated);
  }
}
