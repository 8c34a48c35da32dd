package org.investorchat.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.accounts.Account;
import org.investorchat.desk.CardEvent.Action;
import org.investorchat.desk.CardRefused.Reason;
import org.investorchat.desk.card.CardStore;
import org.investorchat.knowledge.CardsText;
import org.investorchat.platform.Sha256;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where people write cards and decide on those of others.
 *
 * <p>A card answers once somebody who wrote nothing of it has approved it, on every instance and
 * without a restart; a later wording waits for approval while the earlier one goes on answering.
 * Whoever does something names the version they saw, and is refused where another came first. The
 * same done again by the same person at the same version has been done: the card is returned as it
 * is.
 */
@Component
public final class Cards {

  private static final int ID_DIGITS = 12;

  private final CardStore store;
  private final CardChecks checks;
  private final CardPublication publication;
  private final AuditEvents events;
  private final Audit audit;
  private final ApplicationEventPublisher publisher;

  Cards(
      CardStore store,
      CardChecks checks,
      CardPublication publication,
      AuditEvents events,
      Audit audit,
      ApplicationEventPublisher publisher) {
    this.store = store;
    this.checks = checks;
    this.publication = publication;
    this.events = events;
    this.audit = audit;
    this.publisher = publisher;
  }

  /**
   * Returns the cards in a state, in the order of their ids; what cannot be read is left out.
   *
   * @param state null for all
   */
  public List<ReviewedCard> list(@Nullable CardState state) {
    return store.all().cards().stream()
        .filter(it -> state == null || it.state() == state)
        .map(this::reviewed)
        .toList();
  }

  /** Returns the ids of cards that cannot be read, and so do not answer; may be empty. */
  public List<String> unreadable() {
    return store.all().unreadable();
  }

  /**
   * Returns a card.
   *
   * @throws UnknownCard when there is none
   */
  public ReviewedCard card(String id) {
    return reviewed(find(id));
  }

  /** Returns the cards that answer, in the form of {@code knowledge/<policy>/cards/*.yaml}. */
  public String export() {
    return CardsText.of(publication.fit(store.all().cards()));
  }

  private DeskCard find(String id) {
    return store.find(id).orElseThrow(() -> new UnknownCard(id));
  }

  private ReviewedCard reviewed(DeskCard card) {
    List<CardFinding> found = new ArrayList<>(checks.of(card.id(), card.shown().content()));
    boolean live = publication.isLive(card);
    if (live) {
      found.addAll(publication.unanswered(card));
    }
    return new ReviewedCard(card, found, live);
  }

  /**
   * Proposes a card. The same proposed again by the same person is the same card.
   *
   * @param ticket the ticket it comes from; null where there is none
   * @param gap the gap in the knowledge it is to fill; null where there is none
   * @throws StateUnavailable when the store does not take it
   */
  public ReviewedCard propose(
      Account by, CardContent content, @Nullable String ticket, @Nullable String gap) {
    String event =
        AuditEvents.idOf(by.id(), content.parts(), String.valueOf(ticket), String.valueOf(gap));
    String id = "desk-" + Sha256.hex(event).substring(0, ID_DIGITS);
    var proposed = new CardEvent(event, 1, events.now(), by.id(), Action.PROPOSE, null);
    var card = DeskCard.proposed(id, content, proposed, ticket, gap);
    return store.find(id).map(this::reviewed).orElseGet(() -> kept(card));
  }

  /**
   * Does something to a card.
   *
   * @param version the version it was seen in
   * @throws UnknownCard when there is no such card
   * @throws CardRefused when it cannot be done
   * @throws StateUnavailable when the store does not take it; whether it has, the same done again
   *     tells
   */
  public ReviewedCard take(Account by, String id, long version, CardStep step) {
    var card = find(id);
    String event = AuditEvents.idOf(id, version, by.id(), step.action(), step.parts());
    if (card.holds(event)) {
      return reviewed(card);
    }
    if (card.version() != version) {
      throw new CardRefused(Reason.CAME_FIRST, card);
    }
    requireOpen(by, card, step);
    return kept(next(card, by, event, step));
  }

  private void requireOpen(Account by, DeskCard card, CardStep step) {
    if (!card.allows(step.action()) || !isThere(card, step)) {
      throw new CardRefused(Reason.NOT_POSSIBLE, card);
    }
    if (step.action() == Action.APPROVE && card.isOwnWork(by.id())) {
      throw new CardRefused(Reason.SECOND_PERSON_NEEDED, card);
    }
    var faults = faults(card, step);
    if (!faults.isEmpty()) {
      throw CardRefused.faulty(card, faults);
    }
  }

  private static boolean isThere(DeskCard card, CardStep step) {
    return !(step instanceof CardStep.Rollback back) || card.wasPublished(back.revision());
  }

  /** What answered before may answer again unless it says more than its clauses. */
  private List<CardFinding> faults(DeskCard card, CardStep step) {
    return switch (step) {
      case CardStep.Approve _ -> checks.of(card.id(), card.latest().content());
      case CardStep.Rollback it ->
          checks.of(card.id(), card.revision(it.revision()).orElseThrow().content()).stream()
              .filter(CardFinding::unfit)
              .toList();
      case CardStep.Edit _, CardStep.Reject _, CardStep.Withdraw _ -> List.of();
    };
  }

  private DeskCard next(DeskCard card, Account by, String event, CardStep step) {
    var at = events.now();
    int latest = card.latest().number();
    return switch (step) {
      case CardStep.Edit it ->
          card.edited(
              it.content(), new CardEvent(event, latest + 1, at, by.id(), step.action(), null));
      case CardStep.Approve _ ->
          card.approved(new CardEvent(event, latest, at, by.id(), step.action(), null));
      case CardStep.Reject it ->
          card.rejected(new CardEvent(event, latest, at, by.id(), step.action(), it.reason()));
      case CardStep.Withdraw it ->
          card.withdrawn(
              new CardEvent(event, answering(card), at, by.id(), step.action(), it.reason()));
      case CardStep.Rollback it ->
          card.approved(new CardEvent(event, it.revision(), at, by.id(), step.action(), null));
    };
  }

  private static int answering(DeskCard card) {
    return card.answering().map(CardRevision::number).orElseThrow();
  }

  private ReviewedCard kept(DeskCard next) {
    var event = next.history().getLast();
    if (!store.put(next)) {
      var now = find(next.id());
      if (!now.holds(event.id())) {
        throw new CardRefused(Reason.CAME_FIRST, now);
      }
      return reviewed(now);
    }
    audit.record(event.by(), "card." + event.action().id(), next.id(), detail(next, event));
    publisher.publishEvent(new CardsChanged(next.id()));
    return reviewed(next);
  }

  /** Reasons are somebody's words, so they are told with the card alone. */
  private static Map<String, String> detail(DeskCard next, CardEvent event) {
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("version", Long.toString(next.version()));
    detail.put("revision", Integer.toString(event.revision()));
    detail.put("to", next.state().id());
    return detail;
  }
}
