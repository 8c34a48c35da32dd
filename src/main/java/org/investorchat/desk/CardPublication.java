package org.investorchat.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.investorchat.desk.card.CardStore;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the cards that are published at the desk among those that this instance answers from. */
@Component
final class CardPublication {

  private static final Logger LOG = LoggerFactory.getLogger(CardPublication.class);

  /** Indexing that failed is costly and will most likely fail again. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final CardStore store;
  private final LiveCorpus corpus;
  private final CardChecks checks;
  private final FirstQuestions questions;
  private final Clock clock;

  /** The state of the store that this instance answers from, or has failed to. */
  private @Nullable Long seen;

  private Instant again = Instant.MAX;

  CardPublication(
      CardStore store,
      LiveCorpus corpus,
      CardChecks checks,
      FirstQuestions questions,
      Clock clock) {
    this.store = store;
    this.corpus = corpus;
    this.checks = checks;
    this.questions = questions;
    this.clock = clock;
  }

  /**
   * Answers from what is published now. Takes seconds where that has changed, else a moment.
   *
   * @throws StateUnavailable when the store cannot be read; answers then rest on what they did
   */
  synchronized void refresh() {
    long revision = store.revision();
    if (seen == null || seen != revision || clock.instant().isAfter(again)) {
      var cards = fit(store.all().cards());
      seen = revision;
      publish(cards);
    }
  }

  private void publish(List<Card> cards) {
    String before = corpus.version();
    try {
      corpus.publish(cards);
      again = Instant.MAX;
    } catch (RuntimeException e) {
      again = clock.instant().plus(PAUSE);
      LOG.error("event=cards-not-published count={}: going on without a change", cards.size(), e);
      return;
    }
    if (!before.equals(corpus.version())) {
      LOG.info("event=cards-published count={} knowledge={}", cards.size(), corpus.version());
    }
  }

  /** Returns the cards that are to answer; one that would say too much is left out. */
  List<Card> fit(List<DeskCard> cards) {
    return cards.stream().flatMap(it -> fit(it).stream()).toList();
  }

  private Optional<Card> fit(DeskCard card) {
    var content = card.answering().map(CardRevision::content);
    if (content.isPresent() && !checks.isFit(card.id(), content.get())) {
      LOG.error("event=card-left-out card={} revision={}", card.id(), card.published());
      return Optional.empty();
    }
    return content.map(it -> it.card(card.id(), corpus.current().defaultPolicy().id()));
  }

  /** Returns whether this instance answers with the wording of {@code card} that is to answer. */
  boolean isLive(DeskCard card) {
    return live(card).findAny().isPresent();
  }

  /** Returns in what languages a card that answers is not found by its own question. */
  List<CardFinding> unanswered(DeskCard card) {
    return live(card).flatMap(it -> questions.unanswered(it).stream()).toList();
  }

  private Stream<Card> live(DeskCard card) {
    return card.answering().stream()
        .flatMap(
            it ->
                corpus
                    .current()
                    .cards()
                    .filter(known -> known.id().equals(card.id()))
                    .filter(known -> says(known, it.content())));
  }

  private static boolean says(Card card, CardContent content) {
    return card.clauses().stream().map(it -> it.label()).toList().equals(content.clauses())
        && card.questions().equals(content.questions())
        && card.answer().equals(content.answer());
  }
}
