package org.investorchat.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.investorchat.platform.FailureLog;
import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries a letter as far as it goes: has it answered, and sends the answer message by message.
 * Each step is kept before the next, so that whoever takes the letter later goes on from there.
 * What the platform took in the moment before a crash is sent again, under the same id. Safe for
 * use by many threads.
 */
@Component
final class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  private final Channels channels;
  private final Clerk clerk;
  private final HeldLetters held;
  private final Backoff backoff;
  private final Ledger ledger;

  Postman(Channels channels, Clerk clerk, HeldLetters held, Backoff backoff, Ledger ledger) {
    this.channels = channels;
    this.clerk = clerk;
    this.held = held;
    this.backoff = backoff;
    this.ledger = ledger;
  }

  /**
   * Carries {@code letter}, which was taken from the store.
   *
   * @throws StateUnavailable when the store is away for so long that the letter may be taken by
   *     others
   */
  void carry(Letter letter) {
    var channel = channels.find(letter.to().channel()).orElseThrow(UnknownAccount::new);
    Optional<Letter> now = Optional.of(letter);
    if (letter.stage() == Letter.Stage.RECEIVED) {
      now = answered(letter, channel);
    }
    while (now.isPresent() && now.get().taken()) {
      now = sent(ledger.longEnough(now.get()), channel);
    }
  }

  /** Returns the letter with its answer; empty where that must wait or somebody else has it. */
  private Optional<Letter> answered(Letter letter, Channel channel) {
    try {
      return held.handedOver(letter).or(() -> kept(letter, clerk.answer(letter, channel)));
    } catch (StateUnavailable e) {
      return ledger.putBack(letter, backoff.after(1));
    } catch (RuntimeException e) {
      return Thread.currentThread().isInterrupted()
          ? ledger.putBack(letter, Duration.ZERO)
          : unanswered(letter, channel, e);
    }
  }

  private Optional<Letter> kept(Letter letter, List<String> parts) {
    return parts.isEmpty() ? ledger.done(letter) : ledger.answered(letter, parts, null);
  }

  private Optional<Letter> unanswered(Letter letter, Channel channel, RuntimeException failure) {
    LOG.error("event=letter-unanswered letter={} {}", letter.id(), FailureLog.describe(failure));
    int failed = letter.progress().attempts() + 1;
    return ledger.mayTryAgain(failed)
        ? ledger.failed(letter, backoff.after(failed))
        : ledger.answered(letter, regret(letter, channel), Letter.UNANSWERED);
  }

  private List<String> regret(Letter letter, Channel channel) {
    return clerk.regret(letter, channel);
  }

  private Optional<Letter> sent(Optional<Letter> taken, Channel channel) {
    return taken.flatMap(it -> settled(it, channel));
  }

  private Optional<Letter> settled(Letter letter, Channel channel) {
    return switch (dispatch(letter, channel)) {
      case Dispatch.Accepted _ -> ledger.passedOn(letter);
      case Dispatch.Later it -> later(letter, channel, it);
      case Dispatch.Never it -> ledger.dead(letter, it.reason());
      case Dispatch.Gone it -> {
        ledger.suspend(letter.mailbox(), it.reason());
        yield ledger.dead(letter, it.reason());
      }
    };
  }

  private static Dispatch dispatch(Letter letter, Channel channel) {
    int next = letter.progress().next();
    String text = letter.progress().parts().get(next);
    try {
      return channel.send(new Posting(letter.id(), next, letter.to(), text));
    } catch (PlatformAway e) {
      return new Dispatch.Later(String.valueOf(e.getMessage()), null);
    } catch (UnknownAccount e) {
      return new Dispatch.Never("unknown-account");
    } catch (RuntimeException e) {
      LOG.error("event=letter-unsent letter={} {}", letter.id(), FailureLog.describe(e));
      return new Dispatch.Later("failed", null);
    }
  }

  private Optional<Letter> later(Letter letter, Channel channel, Dispatch.Later later) {
    if (Thread.currentThread().isInterrupted()) {
      return ledger.putBack(letter, Duration.ZERO);
    }
    int failed = letter.progress().attempts();
    return backoff
        .before(channel, failed, later.after())
        .map(wait -> ledger.failed(letter, wait))
        .orElseGet(() -> ledger.dead(letter, later.reason()));
  }
}
