package org.investorchat.desk.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.investorchat.conversation.ConversationId;
import org.investorchat.desk.Gap;
import org.investorchat.desk.Gap.Source;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of gaps promises. */
abstract class GapStoreContract {

  private static final Instant START = Instant.parse("2026-11-26T09:00:00.123Z");
  private static final int MANY = 100_000;

  final GapCodec codec = new GapCodec();

  abstract GapStore store();

  @Test
  void aGapIsFoundAsItWasKept() {
    var gap = gap(1, new ConversationId("cnv_" + "a".repeat(22)));

    add(gap);

    assertThat(own(START, gap)).containsExactly(gap);
  }

  @Test
  void theSameIsKeptOnce() {
    var gap = gap(1, null);

    add(gap);
    add(gap);

    assertThat(own(START, gap)).containsExactly(gap);
  }

  @Test
  void theNewestComesFirstAndOldOnesAreLeftOut() {
    var gaps = IntStream.range(0, 4).mapToObj(it -> gap(it, null)).toList();
    gaps.forEach(this::add);

    assertThat(own(START, gaps)).containsExactlyElementsOf(gaps.reversed());
    assertThat(own(gaps.get(2).at(), gaps)).containsExactly(gaps.get(3), gaps.get(2));
  }

  @Test
  void whatIsSettledIsShownNoMoreAndDoesNotComeAgain() {
    var settled = gap(1, null);
    var open = gap(2, null);
    List.of(settled, open).forEach(this::add);

    store().settle(List.of(settled.id(), "none of these"));
    add(settled);

    assertThat(own(START, settled, open)).containsExactly(open);
  }

  @Test
  void erasingAConversationRemovesItsGapsAlone() {
    var one = new ConversationId("cnv_" + UUID.randomUUID().toString().substring(0, 22));
    var other = new ConversationId("cnv_" + UUID.randomUUID().toString().substring(0, 22));
    var gaps = List.of(gap(1, one), gap(2, one), gap(3, other), gap(4, null));
    gaps.forEach(this::add);
    store().settle(List.of(gaps.getFirst().id()));

    store().removeOf(one);
    store().removeOf(one);
    add(gaps.getFirst());

    assertThat(own(START, gaps)).containsExactly(gaps.get(3), gaps.get(2), gaps.get(0));
  }

  @Test
  void oneCanBeRemoved() {
    var gap = gap(1, null);
    add(gap);

    store().remove(gap.id());
    store().remove(gap.id());

    assertThat(own(START, gap)).isEmpty();
  }

  @Test
  void whatIsTooOldIsRemovedAndNotTaken() {
    var old = gap(-10_000, null);
    var young = gap(1, null);
    List.of(old, young).forEach(it -> store().add(it, old.at(), MANY));

    assertThat(store().removeBefore(START)).isPositive();
    store().add(old, START, MANY);

    assertThat(own(old.at(), old, young)).containsExactly(young);
  }

  @Test
  void onlyTheNewestAreKept() {
    var gaps = IntStream.range(50_000, 50_010).mapToObj(it -> gap(it, null)).toList();

    gaps.forEach(it -> store().add(it, START, 3));

    assertThat(store().since(START)).containsExactly(gaps.get(9), gaps.get(8), gaps.get(7));
  }

  private void add(Gap gap) {
    store().add(gap, START.minus(Duration.ofDays(1)), MANY);
  }

  private List<Gap> own(Instant from, Gap... gaps) {
    return own(from, List.of(gaps));
  }

  /** Other tests use the same server. */
  private List<Gap> own(Instant from, List<Gap> gaps) {
    var ids = gaps.stream().map(Gap::id).toList();
    return store().since(from).stream().filter(it -> ids.contains(it.id())).toList();
  }

  private static Gap gap(int seconds, @Nullable ConversationId conversation) {
    return new Gap(
        "msg_" + UUID.randomUUID(),
        Source.UNANSWERED,
        "\u4f60\u597d, \"what\"?",
        Language.CHINESE,
        START.plusSeconds(seconds),
        "closest",
        conversation == null ? null : "other",
        conversation);
  }
}
