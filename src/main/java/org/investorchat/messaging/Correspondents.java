package org.investorchat.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.ConversationErased;
import org.investorchat.conversation.ConversationFull;
import org.investorchat.conversation.Conversations;
import org.investorchat.conversation.UnknownConversation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows who writes from platforms, and brings each to the conversation they are in. */
@Component
final class Correspondents {

  private final CorrespondentStore store;
  private final LetterStore letters;
  private final Conversations conversations;
  private final CorrespondentSettings settings;
  private final Clock clock;

  Correspondents(
      CorrespondentStore store,
      LetterStore letters,
      Conversations conversations,
      CorrespondentSettings settings,
      Clock clock) {
    this.store = store;
    this.letters = letters;
    this.conversations = conversations;
    this.settings = settings;
    this.clock = clock;
  }

  /** Returns who writes; empty where that is not known yet. */
  Optional<Correspondent> find(Address address) {
    return store.find(address.key());
  }

  /**
   * Does {@code work} with whoever writes and the conversation they are in; in a new one where that
   * has expired or is full.
   */
  <T> T with(Address address, Function<Correspondent, T> work) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var known = find(address).map(it -> it.at(address, now)).orElseGet(() -> opened(address));
    keep(known);
    try {
      return work.apply(known);
    } catch (UnknownConversation | ConversationFull e) {
      var opened = conversations.open(null);
      var next = known.in(opened.conversation().id(), opened.token());
      keep(next);
      return work.apply(next);
    }
  }

  private Correspondent opened(Address address) {
    var opened = conversations.open(null);
    var conversation = opened.conversation();
    return new Correspondent(
        address, conversation.id(), opened.token(), List.of(), null, conversation.createdAt());
  }

  private void keep(Correspondent correspondent) {
    store.keep(correspondent, settings.life());
  }

  /** Keeps the language that somebody chose, null for that of what they write. */
  void choose(Address address, @Nullable ReplyLanguage wanted) {
    with(
        address,
        it -> {
          keep(it.wanting(wanted));
          return it;
        });
  }

  /**
   * Leaves nothing of somebody: what was said, what they wrote to us, that they ever did. The
   * conversation that goes on comes last, so that whoever is interrupted finds the rest again.
   */
  void forget(Address address) {
    find(address)
        .ifPresent(
            it -> {
              it.earlier().forEach(conversations::eraseRemains);
              erase(it);
              store.remove(it);
            });
    letters.redact(address.key());
  }

  /** Tickets outlive the conversation they came from. */
  private void erase(Correspondent it) {
    try {
      conversations.erase(it.conversation(), it.token());
    } catch (UnknownConversation e) {
      conversations.eraseRemains(it.conversation());
    }
  }

  /** Leaves nothing of whoever had the conversation that goes on erased. */
  @EventListener
  void forget(ConversationErased erased) {
    var found = store.in(erased.conversation());
    found.ifPresent(store::remove);
    found
        .filter(it -> !it.conversation().equals(erased.conversation()))
        .ifPresent(it -> keep(it.without(erased.conversation())));
    found
        .filter(it -> it.conversation().equals(erased.conversation()))
        .ifPresent(it -> letters.redact(it.address().key()));
  }
}
