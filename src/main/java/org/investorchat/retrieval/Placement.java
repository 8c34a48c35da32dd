package org.investorchat.retrieval;

import java.util.Arrays;
import java.util.Optional;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a question stands among all others: beside which card, and how near to another question.
 */
public final class Placement {

  private final Language language;
  private final float[] vector;
  private final @Nullable ScoredCard nearest;

  /**
   * Creates a placement.
   *
   * @param vector whitened, L2-normalised; empty where it could not be embedded
   */
  Placement(Language language, float[] vector, @Nullable ScoredCard nearest) {
    this.language = language;
    this.vector = vector.clone();
    this.nearest = nearest;
  }

  /** Returns the card that fits the question best; empty where there are none. */
  public Optional<ScoredCard> nearest() {
    return Optional.ofNullable(nearest);
  }

  /**
   * Returns how like each other the questions are, in [-1, 1]: 1 for the same words. Questions in
   * two languages cannot be compared: 0.
   */
  public double similarity(Placement other) {
    double sum = 0;
    if (language == other.language && vector.length == other.vector.length) {
      for (int i = 0; i < vector.length; i++) {
        sum += vector[i] * other.vector[i];
      }
    }
    return sum;
  }

  @Override
  public String toString() {
    return "Placement[" + language.tag() + ", " + Arrays.hashCode(vector) + ", " + nearest + "]";
  }
}
