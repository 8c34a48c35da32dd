package org.investorchat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.investorchat.messaging.Letter.Place;
import org.springframework.stereotype.Component;

/**
 * Hands answers out in responses, for accounts that may not send. A delivery waits for the answer;
 * it and those that repeat it get the first part, and the rest goes to whoever asks for it.
 */
@Component
final class HeldLetters {

  private final LetterStore store;
  private final Ledger ledger;
  private final Waiting waiting;
  private final LetterSettings settings;
  private final Clock clock;
  private final MoreWords more = MoreWords.load();

  HeldLetters(
      LetterStore store, Ledger ledger, Waiting waiting, LetterSettings settings, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.waiting = waiting;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Returns {@code letter} answered with what waits for its correspondent; empty when it does not
   * ask for that, or nothing waits.
   */
  Optional<Letter> handedOver(Letter letter) {
    if (!letter.held() || letter.inbound() == null || !more.ask(letter.inbound().content())) {
      return Optional.empty();
    }
    var others =
        store.counter(letter.to().key()).stream().filter(it -> !it.rest().isEmpty()).toList();
    var parts = others.stream().flatMap(it -> it.rest().stream()).toList();
    return parts.isEmpty() ? Optional.empty() : ledger.handedOver(letter, parts, null, others);
  }

  /** Returns the response to a delivery of the letter {@code id}, which is kept. */
  HttpReply reply(String id, HeldReply reply) {
    long start = System.nanoTime();
    var letter = store.find(id);
    var age = letter.map(it -> Duration.between(it.receivedAt(), clock.instant()));
    long patience = reply.patience(age.orElse(Duration.ZERO)).toNanos();
    while (letter.filter(it -> it.place() == Place.LINE).isPresent()) {
      long left = patience - (System.nanoTime() - start);
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        return reply.pending();
      }
      letter = after(id, Duration.ofNanos(left));
    }
    return letter.map(it -> handedOut(it, reply)).orElse(HttpReply.OK);
  }

  /** Returns the letter once it is answered here, or at the latest when it may be elsewhere. */
  private Optional<Letter> after(String id, Duration most) {
    var waited = waiting.of(id);
    try {
      var letter = store.find(id);
      if (letter.filter(it -> it.place() == Place.LINE).isPresent()) {
        var poll = settings.pollInterval();
        Waiting.await(waited, most.compareTo(poll) < 0 ? most : poll);
        return store.find(id);
      }
      return letter;
    } finally {
      waiting.leave(id, waited);
    }
  }

  private HttpReply handedOut(Letter letter, HeldReply reply) {
    var progress = letter.progress();
    if (letter.place() != Place.COUNTER) {
      return HttpReply.OK;
    }
    if (progress.next() == 0 && !store.change(List.of(letter.passedOn()))) {
      return store.find(letter.id()).map(it -> handedOut(it, reply)).orElse(HttpReply.OK);
    }
    return reply.answered(progress.parts().getFirst(), progress.parts().size() > 1);
  }
}
