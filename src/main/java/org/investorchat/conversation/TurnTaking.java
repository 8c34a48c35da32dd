package org.investorchat.conversation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.platform.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a post to the turn that answers it. */
@Component
final class TurnTaking {

  private static final Logger LOG = LoggerFactory.getLogger(TurnTaking.class);

  private final ConversationSettings settings;
  private final ConversationStore store;
  private final Access access;
  private final TurnOrder order;
  private final Reception reception;
  private final Unsaved unsaved;
  private final Acquaintances acquaintances;
  private final ConversationTexts texts;
  private final Announcements announcements;
  private final LiveCorpus corpus;
  private final Clock clock;

  TurnTaking(
      ConversationSettings settings,
      ConversationStore store,
      Access access,
      TurnOrder order,
      Reception reception,
      Unsaved unsaved,
      Acquaintances acquaintances,
      ConversationTexts texts,
      Announcements announcements,
      LiveCorpus corpus,
      Clock clock) {
    this.settings = settings;
    this.store = store;
    this.access = access;
    this.order = order;
    this.reception = reception;
    this.unsaved = unsaved;
    this.acquaintances = acquaintances;
    this.texts = texts;
    this.announcements = announcements;
    this.corpus = corpus;
    this.clock = clock;
  }

  /** Returns the turn that answers {@code post}. */
  Turn take(Post post) {
    try (var _ = order.enter(post.key().id())) {
      var turn = takeInOrder(post);
      acquaintances.answer(post.key(), turn);
      return turn;
    }
  }

  private Turn takeInOrder(Post post) {
    try {
      return remembering(post);
    } catch (StateUnavailable e) {
      return alone(post, e);
    }
  }

  private Turn remembering(Post post) {
    var id = post.key().id();
    var conversation = access.enter(post.key());
    try (var _ = order.lock(store, id)) {
      var known = store.recall(id, post.clientMessageId(), settings.historyEntries());
      return known.repeated().map(post::again).orElseGet(() -> next(post, conversation, known));
    }
  }

  private Turn next(Post post, Conversation conversation, Recollection known) {
    if (known.questions() >= settings.maxQuestions()) {
      throw new ConversationFull(conversation.id(), settings.maxQuestions());
    }
    var said = post.utterance(conversation.wanted());
    var exchange = reception.respond(known.turns(), said, post::accept);
    return keep(post, exchange);
  }

  private Turn keep(Post post, Exchange exchange) {
    var turn = turn(post, exchange, exchange.answer(), false);
    try {
      if (!store.append(post.key().id(), turn, settings.life())) {
        return other(post);
      }
      announcements.tell(new TurnTaken(post.key().id(), turn));
      return turn;
    } catch (StateUnavailable e) {
      return hold(post, exchange, e);
    }
  }

  /**
   * The lock expired under way and the post was answered elsewhere, or all was erased meanwhile.
   */
  private Turn other(Post post) {
    var id = post.key().id();
    return store
        .recall(id, post.clientMessageId(), 1)
        .repeated()
        .orElseThrow(() -> new UnknownConversation(id));
  }

  private Turn alone(Post post, StateUnavailable away) {
    return unsaved
        .repeated(post.key(), post.clientMessageId())
        .map(post::again)
        .orElseGet(() -> hold(post, respondAlone(post), away));
  }

  private Exchange respondAlone(Post post) {
    var wanted = unsaved.opened(post.key()).map(Conversation::wanted).orElse(null);
    return reception.respond(List.of(), post.utterance(wanted), post::accept);
  }

  private Turn hold(Post post, Exchange exchange, StateUnavailable away) {
    var answer = exchange.answer();
    boolean told = unsaved.holds(post.key());
    if (!told) {
      LOG.warn(
          "event=turn-unsaved conversation={} reason=\"{}\"", post.key().id(), away.getMessage());
    }
    var turn = turn(post, exchange, told ? answer : noticed(answer), true);
    unsaved.add(post.key(), turn);
    return turn;
  }

  private Answer noticed(Answer answer) {
    var reply = answer.reply();
    return answer.with(reply.noticed(texts.text(reply.language(), "notice.unsaved")));
  }

  private Turn turn(Post post, Exchange exchange, Answer answer, boolean degraded) {
    var searched = exchange.searched();
    return new Turn(
        post.answerId(),
        post.questionId(),
        post.clientMessageId(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        exchange.asked().text(),
        searched.changed() ? searched.question().text() : null,
        answer,
        corpus.version(),
        degraded);
  }
}
