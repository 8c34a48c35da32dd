package org.investorchat.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.investorchat.desk.Audit;
import org.springframework.stereotype.Component;

/** What could not be answered or sent, and what people do about it; that goes into the audit. */
@Component
public final class DeadLetters {

  private static final int MOST = 200;

  private final LetterStore store;
  private final PostOffice office;
  private final Audit audit;
  private final Clock clock;

  DeadLetters(LetterStore store, PostOffice office, Audit audit, Clock clock) {
    this.store = store;
    this.office = office;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns dead letters, the latest first, 200 at most. */
  public List<DeadLetter> list() {
    return store.dead(MOST).stream().map(DeadLetter::of).toList();
  }

  /** Returns how many dead letters there are. */
  public long count() {
    return store.counts().dead();
  }

  /** Returns how many letters wait to be answered or sent. */
  public long waiting() {
    return store.counts().waiting();
  }

  /**
   * Has a letter tried again: what the platform has is not sent again.
   *
   * @param actor id of the account
   * @throws UnknownLetter when there is no such dead letter
   */
  public void replay(String actor, String id) {
    var dead = dead(id);
    change(dead.replayed(clock.instant()), actor, "letter.replay");
    office.ring(dead.mailbox());
  }

  /**
   * Gives a letter up for good and removes what was written.
   *
   * @param actor id of the account
   * @throws UnknownLetter when there is no such dead letter
   */
  public void discard(String actor, String id) {
    change(dead(id).done(), actor, "letter.discard");
  }

  private Letter dead(String id) {
    return store
        .find(id)
        .filter(it -> it.stage() == Letter.Stage.DEAD)
        .orElseThrow(UnknownLetter::new);
  }

  /** Of two who do it at once, one does. */
  private void change(Letter next, String actor, String action) {
    if (!store.change(List.of(next))) {
      throw new UnknownLetter();
    }
    audit.record(actor, action, next.id(), Map.of("mailbox", next.mailbox().toString()));
  }

  /** Returns the accounts for which nothing is sent. */
  public List<Suspension> suspensions() {
    return store.suspensions();
  }

  /**
   * Has letters of an account sent again.
   *
   * @param actor id of the account of whoever does it
   * @throws UnknownAccount when it is not suspended
   */
  public void resume(String actor, String channel, String account) {
    var mailbox = new Mailbox(channel, account);
    if (!store.resume(mailbox)) {
      throw new UnknownAccount();
    }
    audit.record(actor, "letter.resume-account", mailbox.toString(), Map.of());
    office.ring(mailbox);
  }
}
