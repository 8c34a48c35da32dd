package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.ConversationId;
import org.junit.jupiter.api.Test;

/** What every store of correspondents promises. */
abstract class CorrespondentStoreContract {

  static final Duration LIFE = Duration.ofDays(30);
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  /** Returns the store, which is empty when a test begins. */
  abstract CorrespondentStore store();

  /** Returns whether {@code text} can be found where the store keeps things. */
  abstract boolean holds(String text);

  static ConversationId conversation(char letter) {
    return new ConversationId("cnv_" + String.valueOf(letter).repeat(22));
  }

  static Correspondent somebody(String id, char room) {
    var address = new Address("line", "main", id, Map.of("reply-token", "rt-1"));
    return new Correspondent(address, conversation(room), "token-" + id, List.of(), null, NOON);
  }

  @Test
  void aCorrespondentIsFoundAsTheyWereKept() {
    var kept = somebody("u-1", 'a').wanting(ReplyLanguage.TRADITIONAL_CHINESE);

    store().keep(kept, LIFE);

    assertThat(store().find(kept.address().key())).contains(kept);
    assertThat(store().in(conversation('a'))).contains(kept);
    assertThat(store().find(somebody("u-2", 'a').address().key())).isEmpty();
    assertThat(store().in(conversation('b'))).isEmpty();
  }

  @Test
  void whatWasKnownBeforeGivesWay() {
    var first = somebody("u-1", 'a');
    store().keep(first, LIFE);
    var latest = new Address("line", "main", "u-1", Map.of("reply-token", "rt-2"));

    var next = first.in(conversation('b'), "token-2").at(latest, NOON.plusSeconds(1));
    store().keep(next, LIFE);

    assertThat(store().find(first.address().key())).contains(next);
    assertThat(store().in(conversation('a'))).as("an earlier conversation").contains(next);
    assertThat(store().in(conversation('b'))).contains(next);
  }

  @Test
  void nothingIsLeftOfWhoIsForgotten() {
    var kept = somebody("u-4711", 'a').in(conversation('b'), "a-secret-token");
    store().keep(kept, LIFE);
    store().keep(somebody("u-2", 'c'), LIFE);

    store().remove(kept);
    store().remove(kept);

    assertThat(store().find(kept.address().key())).isEmpty();
    assertThat(kept.conversations()).allMatch(it -> store().in(it).isEmpty());
    assertThat(holds("u-4711") || holds("a-secret-token")).isFalse();
    assertThat(store().in(conversation('c'))).isPresent();
  }

  @Test
  void onlySoManyEarlierConversationsAreKept() {
    var kept = somebody("u-1", 'a');
    for (int i = 0; i < 100; i++) {
      kept = kept.in(new ConversationId("cnv_" + String.format("%022d", i)), "token");
    }

    assertThat(kept.conversations()).hasSize(41).doesNotContain(conversation('a'));
  }
}
