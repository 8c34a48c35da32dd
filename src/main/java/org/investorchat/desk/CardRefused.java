package org.investorchat.desk;

import java.util.List;

/** Thrown when something cannot be done to a card; says why, and what the card is like now. */
public final class CardRefused extends RuntimeException {

  private final Reason reason;
  private final transient DeskCard card;

  private final transient List<CardFinding> findings;

  CardRefused(Reason reason, DeskCard card) {
    this(reason, card, List.of());
  }

  private CardRefused(Reason reason, DeskCard card, List<CardFinding> findings) {
    super(reason + ", card " + card.id() + " version " + card.version());
    this.reason = reason;
    this.card = card;
    this.findings = List.copyOf(findings);
  }

  static CardRefused faulty(DeskCard card, List<CardFinding> findings) {
    return new CardRefused(Reason.FAULTY, card, findings);
  }

  /** Returns why. */
  public Reason reason() {
    return reason;
  }

  /** Returns the card as it is now. */
  public DeskCard card() {
    return card;
  }

  /** Returns what is wrong with the card; empty when that is not the reason. */
  public List<CardFinding> findings() {
    return findings;
  }

  /** Why something cannot be done. */
  public enum Reason {
    /** The card has changed since the version that was seen. */
    CAME_FIRST,
    /** The card is not in a state for it, or has no such revision. */
    NOT_POSSIBLE,
    /** Something is wrong with it, so it cannot be published. */
    FAULTY,
    /** It takes somebody else than those who wrote it. */
    SECOND_PERSON_NEEDED
  }
}
