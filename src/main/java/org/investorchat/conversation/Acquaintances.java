package org.investorchat.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.investorchat.answering.ReplyLanguage;
import org.springframework.stereotype.Component;

/**
 * Conversations that visitors came into through this instance, of which it knows that the key is
 * right and which answers it gave: what can be verified while the store is away. Those last come
 * into, and of each the latest answers; 5 MB when full.
 */
@Component
final class Acquaintances {

  private static final int MOST_CONVERSATIONS = 2_000;
  private static final int MOST_ANSWERS = 20;

  private final LinkedHashMap<Key, Met> conversations = new LinkedHashMap<>(16, 0.75f, true);
  private final Clock clock;

  Acquaintances(Clock clock) {
    this.clock = clock;
  }

  /** A conversation and its latest answers, the oldest first. */
  private record Met(Conversation conversation, List<Given> answers) {

    Met with(Given answer) {
      var all = new ArrayList<>(answers);
      all.remove(answer);
      all.add(answer);
      return new Met(
          conversation,
          List.copyOf(all.subList(Math.max(0, all.size() - MOST_ANSWERS), all.size())));
    }

    /** Returns the language spoken last. */
    ReplyLanguage language() {
      if (conversation.wanted() != null) {
        return conversation.wanted();
      }
      return answers.isEmpty() ? ReplyLanguage.ENGLISH : answers.getLast().language();
    }
  }

  /** An answer by its id. */
  private record Given(String messageId, ReplyLanguage language) {}

  /** Takes note of a conversation whose visitor has come in. */
  synchronized void meet(Conversation conversation) {
    var key = new Key(conversation.id(), conversation.tokenHash());
    var before = conversations.get(key);
    conversations.put(key, new Met(conversation, before == null ? List.of() : before.answers()));
    if (conversations.size() > MOST_CONVERSATIONS) {
      conversations.pollFirstEntry();
    }
  }

  /** Takes note of an answer in a conversation whose visitor has come in. */
  synchronized void answer(Key key, Turn turn) {
    var answer = new Given(turn.id(), turn.answer().reply().language());
    conversations.computeIfPresent(key, (_, met) -> met.with(answer));
  }

  /** Returns the language of a conversation that the key opens; empty when that is not known. */
  synchronized Optional<ReplyLanguage> language(Key key) {
    return met(key).map(Met::language);
  }

  /** Returns the language of an answer in a conversation that the key opens; empty likewise. */
  synchronized Optional<ReplyLanguage> language(Key key, String messageId) {
    return met(key).stream()
        .flatMap(it -> it.answers().stream())
        .filter(it -> it.messageId().equals(messageId))
        .map(Given::language)
        .findFirst();
  }

  /** Forgets a conversation. */
  synchronized void forget(Key key) {
    conversations.remove(key);
  }

  private Optional<Met> met(Key key) {
    return Optional.ofNullable(conversations.get(key))
        .filter(it -> clock.instant().isBefore(it.conversation().expiresAt()));
  }
}
