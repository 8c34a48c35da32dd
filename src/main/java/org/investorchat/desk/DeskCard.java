package org.investorchat.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investorchat.desk.CardEvent.Action;
import org.jspecify.annotations.Nullable;

/**
 * A card that was made at the desk, with all that was ever written and decided of it.
 *
 * @param id {@code desk-} and 12 hex digits
 * @param version from 1, one more with each change
 * @param revisions the oldest first, never empty
 * @param published number of the revision that answers; null while none does
 * @param history the oldest first, never empty
 * @param ticket the ticket it came from; null where it came from none
 * @param gap the gap in the knowledge it is to fill; null where there was none
 */
public record DeskCard(
    String id,
    long version,
    CardState state,
    List<CardRevision> revisions,
    @Nullable Integer published,
    List<CardEvent> history,
    @Nullable String ticket,
    @Nullable String gap) {

  public DeskCard {
    revisions = List.copyOf(revisions);
    history = List.copyOf(history);
    if (revisions.isEmpty() || history.isEmpty()) {
      throw new IllegalArgumentException("card " + id + " was never written");
    }
  }

  /** Returns a card that somebody proposes. */
  static DeskCard proposed(
      String id,
      CardContent content,
      CardEvent event,
      @Nullable String ticket,
      @Nullable String gap) {
    var first = new CardRevision(1, event.at(), event.by(), content);
    return new DeskCard(
        id, 1, CardState.PROPOSED, List.of(first), null, List.of(event), ticket, gap);
  }

  /** Returns the wording written last. */
  public CardRevision latest() {
    return revisions.getLast();
  }

  /** Returns the wording that answers; empty while none does. */
  public Optional<CardRevision> answering() {
    return published == null ? Optional.empty() : revision(published);
  }

  /** Returns the wording to look at: the one to be decided on, else the one that answers. */
  public CardRevision shown() {
    return state == CardState.PROPOSED ? latest() : answering().orElseGet(this::latest);
  }

  /** Returns the latest decision; empty before the first, and while a newer wording waits. */
  public Optional<CardEvent> decision() {
    return Optional.of(history.getLast()).filter(it -> it.action().decides());
  }

  /** Returns the revision with this number; empty when there is none. */
  Optional<CardRevision> revision(int number) {
    return revisions.stream().filter(it -> it.number() == number).findFirst();
  }

  /** Returns whether {@code event} was done to it. */
  boolean holds(String event) {
    return history.stream().anyMatch(it -> it.id().equals(event));
  }

  /** Returns whether {@code account} wrote something that nobody else has approved yet. */
  boolean isOwnWork(String account) {
    int approved =
        history.stream()
            .filter(it -> it.action().publishes())
            .mapToInt(CardEvent::revision)
            .max()
            .orElse(0);
    return revisions.stream()
        .filter(it -> it.number() > approved)
        .anyMatch(it -> it.author().equals(account));
  }

  /** Returns whether the revision was approved once. */
  boolean wasPublished(int revision) {
    return history.stream().anyMatch(it -> it.action().publishes() && it.revision() == revision);
  }

  /** Returns whether {@code action} may be taken as it stands, whoever takes it. */
  boolean allows(Action action) {
    return switch (action) {
      case PROPOSE -> false;
      case EDIT -> true;
      case APPROVE, REJECT -> state == CardState.PROPOSED;
      case WITHDRAW -> published != null;
      case ROLLBACK -> state != CardState.PROPOSED;
    };
  }

  DeskCard edited(CardContent content, CardEvent event) {
    var all = new ArrayList<>(revisions);
    all.add(new CardRevision(event.revision(), event.at(), event.by(), content));
    return next(CardState.PROPOSED, all, published, event);
  }

  DeskCard approved(CardEvent event) {
    return next(CardState.PUBLISHED, revisions, event.revision(), event);
  }

  /** What answered before goes on answering. */
  DeskCard rejected(CardEvent event) {
    var fallback = published == null ? CardState.REJECTED : CardState.PUBLISHED;
    return next(fallback, revisions, published, event);
  }

  DeskCard withdrawn(CardEvent event) {
    return next(CardState.WITHDRAWN, revisions, null, event);
  }

  private DeskCard next(
      CardState then, List<CardRevision> all, @Nullable Integer answering, CardEvent event) {
    var events = new ArrayList<>(history);
    events.add(event);
    return new DeskCard(id, version + 1, then, all, answering, events, ticket, gap);
  }
}
