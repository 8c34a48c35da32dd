package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks what is known of visitors without the store, and for how long. */
class AcquaintancesTest {

  private static final Clock CLOCK = Clock.systemUTC();

  private final RandomIds ids = new RandomIds(new SecureRandom());
  private final Acquaintances acquaintances = new Acquaintances(CLOCK);

  @Test
  void theLanguageIsTheOneWantedElseThatOfTheLastAnswer() {
    var wanting = meet(ReplyLanguage.TRADITIONAL_CHINESE, Duration.ofHours(1));
    var open = meet(null, Duration.ofHours(1));
    assertThat(acquaintances.language(open)).contains(ReplyLanguage.ENGLISH);

    acquaintances.answer(wanting, Turns.turn("a", null));
    acquaintances.answer(open, Turns.turn("a", null));

    assertThat(acquaintances.language(wanting)).contains(ReplyLanguage.TRADITIONAL_CHINESE);
    assertThat(acquaintances.language(open)).contains(ReplyLanguage.ENGLISH);
    assertThat(acquaintances.language(open, Turns.message("a"))).contains(ReplyLanguage.ENGLISH);
    assertThat(acquaintances.language(open, Turns.message("b"))).isEmpty();
  }

  @Test
  void anotherKeyKnowsNothing() {
    var key = meet(null, Duration.ofHours(1));
    acquaintances.answer(key, Turns.turn("a", null));
    var wrong = Key.of(key.id(), "guess");

    acquaintances.answer(wrong, Turns.turn("b", null));

    assertThat(acquaintances.language(wrong)).isEmpty();
    assertThat(acquaintances.language(wrong, Turns.message("a"))).isEmpty();
    assertThat(acquaintances.language(wrong, Turns.message("b"))).isEmpty();
  }

  @Test
  void whatHasExpiredOrWasForgottenIsUnknown() {
    var expired = meet(null, Duration.ofSeconds(-1));
    var forgotten = meet(null, Duration.ofHours(1));

    acquaintances.forget(forgotten);

    assertThat(acquaintances.language(expired)).isEmpty();
    assertThat(acquaintances.language(forgotten)).isEmpty();
  }

  @Test
  void theLatestAreKept() {
    var first = meet(null, Duration.ofHours(1));
    var last = IntStream.range(0, 2_000).mapToObj(_ -> meet(null, Duration.ofHours(1))).toList();
    var latest = last.getLast();

    IntStream.range(0, 21).forEach(it -> acquaintances.answer(latest, Turns.turn("t" + it, null)));

    assertThat(acquaintances.language(first)).isEmpty();
    assertThat(last).allMatch(it -> acquaintances.language(it).isPresent());
    assertThat(acquaintances.language(latest, Turns.message("t0"))).isEmpty();
    assertThat(acquaintances.language(latest, Turns.message("t1"))).isPresent();
  }

  private Key meet(@Nullable ReplyLanguage wanted, Duration life) {
    var now = CLOCK.instant();
    var key = Key.of(ids.conversation(), ids.token());
    acquaintances.meet(new Conversation(key.id(), key.tokenHash(), wanted, now, now.plus(life)));
    return key;
  }
}
