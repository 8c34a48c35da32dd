package org.investorchat.desk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.investorchat.desk.CardEvent;
import org.investorchat.desk.CardEvent.Action;
import org.investorchat.desk.CardRevision;
import org.investorchat.desk.CardState;
import org.investorchat.desk.DeskCard;
import org.investorchat.desk.TouringOrchestra;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of the desk's cards promises. */
abstract class CardStoreContract {

  private static final Instant AT = Instant.parse("2026-11-26T09:00:00.123Z");

  final CardCodec codec = new CardCodec();

  abstract CardStore store();

  /** Puts something in the place of a card that no version of the application has written. */
  abstract void spoil(String id);

  @Test
  void aCardIsFoundAsItWasKept() {
    var card = card(CardState.PROPOSED, null);

    assertThat(store().put(card)).isTrue();

    assertThat(store().find(card.id())).contains(card);
    assertThat(store().all().cards()).contains(card);
    assertThat(store().find("desk-none")).isEmpty();
  }

  @Test
  void theNextVersionTakesThePlaceOfTheOneBefore() {
    var card = card(CardState.PROPOSED, "tkt_1");
    store().put(card);
    var next = next(card, "wang");

    assertThat(store().put(next)).isTrue();

    assertThat(store().find(card.id())).contains(next);
  }

  @Test
  void whoComesSecondFindsTheFirstKept() {
    var card = card(CardState.PROPOSED, null);
    store().put(card);
    var first = next(card, "wang");
    store().put(first);

    assertThat(store().put(next(card, "zhao"))).isFalse();
    assertThat(store().put(next(next(first, "zhao"), "zhao"))).isFalse();
    assertThat(store().put(card)).isFalse();
    assertThat(store().find(card.id())).contains(first);
  }

  @Test
  void aNextVersionOfNothingIsNotKept() {
    var next = next(card(CardState.PROPOSED, null), "wang");

    assertThat(store().put(next)).isFalse();
    assertThat(store().find(next.id())).isEmpty();
  }

  @Test
  void whatIsPutTwiceIsKeptOnce() {
    var card = card(CardState.PROPOSED, null);

    assertThat(store().put(card)).isTrue();
    assertThat(store().put(card)).isTrue();

    assertThat(store().find(card.id())).contains(card);
  }

  @Test
  void ofSixteenWhoDecideAtOnceOneIsFirst() throws Exception {
    var card = card(CardState.PROPOSED, null);
    store().put(card);
    var nexts = IntStream.range(0, 16).mapToObj(it -> next(card, "person-" + it)).toList();
    List<Callable<Boolean>> deciding = new ArrayList<>();
    nexts.forEach(it -> deciding.add(() -> store().put(it)));

    try (var people = Executors.newFixedThreadPool(16)) {
      List<DeskCard> kept = new ArrayList<>();
      var decided = people.invokeAll(deciding);
      for (int i = 0; i < decided.size(); i++) {
        if (decided.get(i).get()) {
          kept.add(nexts.get(i));
        }
      }

      assertThat(kept).hasSize(1);
      assertThat(store().find(card.id())).contains(kept.getFirst());
    }
  }

  @Test
  void theRevisionIsAnotherAfterEachChange() {
    var card = card(CardState.PROPOSED, null);
    long empty = store().revision();
    store().put(card);
    long proposed = store().revision();
    store().put(next(card, "wang"));
    long approved = store().revision();

    assertThat(List.of(empty, proposed, approved)).doesNotHaveDuplicates();
    assertThat(store().revision()).isEqualTo(approved);
  }

  @Test
  void aCardThatCannotBeReadTakesNoOtherAway() {
    var spoilt = card(CardState.PUBLISHED, null);
    var sound = card(CardState.PUBLISHED, null);
    store().put(spoilt);
    store().put(sound);
    spoil(spoilt.id());

    assertThat(store().all().unreadable()).contains(spoilt.id());
    assertThat(store().all().cards()).contains(sound);
    assertThatThrownBy(() -> store().find(spoilt.id()))
        .isInstanceOf(UnreadableCard.class)
        .hasMessageContaining(spoilt.id());
  }

  private static DeskCard card(CardState state, @Nullable String ticket) {
    String id = "desk-" + UUID.randomUUID();
    var content = TouringOrchestra.card();
    var proposed = new CardEvent("evt_" + id, 1, AT, "li", Action.PROPOSE, null);
    return new DeskCard(
        id,
        1,
        state,
        List.of(new CardRevision(1, AT, "li", content)),
        state == CardState.PUBLISHED ? 1 : null,
        List.of(proposed),
        ticket,
        null);
  }

  private static DeskCard next(DeskCard card, String by) {
    var history = new ArrayList<>(card.history());
    history.add(new CardEvent("evt_" + by + card.version(), 1, AT, by, Action.REJECT, "not so"));
    return new DeskCard(
        card.id(),
        card.version() + 1,
        CardState.REJECTED,
        card.revisions(),
        card.published(),
        history,
        card.ticket(),
        card.gap());
  }
}
