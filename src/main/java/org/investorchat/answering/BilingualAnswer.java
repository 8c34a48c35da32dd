package org.investorchat.answering;

import java.util.Optional;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/**
 * One answer in both languages, made from the same verdict on the same evidence.
 *
 * @param nearestCard the card that fits the question best; null where none was found
 */
public record BilingualAnswer(ComposedAnswer en, ComposedAnswer zh, @Nullable Card nearestCard) {

  /** Returns the answer in {@code language}. */
  public ComposedAnswer in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }

  /** Returns the card that fits the question best; empty where none was found. */
  public Optional<Card> nearest() {
    return Optional.ofNullable(nearestCard);
  }
}
