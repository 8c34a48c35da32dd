package org.investorchat.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.investorchat.platform.Sha256;
import org.investorchat.retrieval.Placement;
import org.investorchat.retrieval.ScoredCard;

/** Gaps that have come together so far. */
final class GapCluster {

  private static final int ID_CHARACTERS = 16;

  private final List<Placed> gaps = new ArrayList<>();

  /** The oldest in each language. */
  private final Map<Language, Placed> oldest = new EnumMap<>(Language.class);

  /** A gap and where its question stands among all others. */
  record Placed(Gap gap, Placement placement) {

    /** Least probability at which a question is beside a card. */
    private static final double BESIDE = 0.45;

    /** Least probability at which a card tells the measure. */
    private static final double NEAR = 0.1;

    GapKind kind() {
      return GapKind.of(gap, besideCard().isPresent());
    }

    private Optional<Card> besideCard() {
      return nearest(BESIDE).map(ScoredCard::card);
    }

    private Optional<Integer> measure() {
      return nearest(NEAR).map(it -> it.card().clauses().getFirst().measure());
    }

    private Optional<ScoredCard> nearest(double least) {
      return placement.nearest().filter(it -> it.probability() >= least);
    }
  }

  GapCluster(Placed first) {
    add(first);
  }

  /** Adds a gap that is no older than those here. */
  void add(Placed gap) {
    gaps.add(gap);
    oldest.putIfAbsent(gap.gap().language(), gap);
  }

  /** Returns whether {@code gap} is beside the card that one here is beside. */
  boolean isBesideCardOf(Placed gap) {
    var card = gap.besideCard();
    return card.isPresent() && card.equals(card());
  }

  private Optional<Card> card() {
    return gaps.stream().flatMap(it -> it.besideCard().stream()).findFirst();
  }

  /** Returns how like the oldest question here in its language {@code gap} is, in [-1, 1]. */
  double likeness(Placed gap) {
    var other = oldest.get(gap.gap().language());
    return other == null ? -1 : other.placement().similarity(gap.placement());
  }

  /** Returns the group; its id is that of its oldest gap. */
  GapGroup group(GapKind kind) {
    String named = kind.id() + " " + gaps.getFirst().gap().id();
    return new GapGroup(
        "gap_" + Sha256.hex(named).substring(0, ID_CHARACTERS),
        kind,
        gaps.stream().flatMap(it -> it.measure().stream()).findFirst().orElse(null),
        gaps.reversed().stream().map(Placed::gap).toList(),
        card().orElse(null));
  }
}
