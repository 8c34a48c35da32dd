package org.investorchat.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.investorchat.knowledge.Language;

/**
 * A sentence about clauses, corrupted in one way or faithful, to try the verifier on.
 *
 * @param clauses labels of the clauses it speaks of, such as {@code 7.4}
 */
record PolicyClaim(String id, Language language, List<String> clauses, String claim, Kind kind) {

  PolicyClaim {
    clauses = List.copyOf(clauses);
    if (clauses.isEmpty()) {
      throw new IllegalArgumentException("a claim speaks of at least one clause");
    }
  }

  /** What is wrong with a claim. */
  enum Kind {
    NUMBER,
    CURRENCY,
    PERCENTAGE,
    BODY,
    PLACE,
    MODALITY,
    POLARITY,
    STRONG_WORD,
    CONDITION,
    SCOPE,
    DATE,
    SUBJECT,
    INVENTED,
    /** Nothing: said in other words. */
    FAITHFUL,
    /** Nothing: the clause's own words. */
    VERBATIM;

    @JsonValue
    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
