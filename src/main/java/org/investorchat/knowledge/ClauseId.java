package org.investorchat.knowledge;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Names one clause for good: the fourth clause of measure 7 is {@code 7.4} in both languages.
 *
 * @param policy id of the policy
 * @param measure number of the measure, ≥ 0; 0 is the notice that issues the measures
 * @param number position in the measure, ≥ 1
 */
public record ClauseId(String policy, int measure, int number) implements Comparable<ClauseId> {

  private static final Pattern LABEL = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");
  private static final Comparator<ClauseId> ORDER =
      Comparator.comparing(ClauseId::policy)
          .thenComparingInt(ClauseId::measure)
          .thenComparingInt(ClauseId::number);

  public ClauseId {
    if (measure < 0 || number < 1) {
      throw new IllegalArgumentException("not a clause number: " + measure + "." + number);
    }
  }

  /**
   * Returns the clause of {@code policy} that {@code label} names.
   *
   * @throws IllegalArgumentException when the label is not of the form {@code 7.4}
   */
  public static ClauseId of(String policy, String label) {
    var matcher = LABEL.matcher(label);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("expected a clause id such as 7.4, got " + label);
    }
    return new ClauseId(
        policy, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Returns the id within its policy, such as {@code 7.4}. */
  public String label() {
    return measure + "." + number;
  }

  @Override
  public int compareTo(ClauseId other) {
    return ORDER.compare(this, other);
  }
}
