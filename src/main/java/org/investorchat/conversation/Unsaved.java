package org.investorchat.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What could not be kept while the store was away, until it is back: of each conversation its
 * latest turns, of all conversations those last spoken in.
 *
 * <p>Nobody knows meanwhile whether a visitor's key is right, so turns are held by the whole key
 * and reach no conversation that the key does not open.
 */
@Component
final class Unsaved {

  private static final int MOST_CONVERSATIONS = 1_000;
  private static final int MOST_TURNS = 20;

  private final LinkedHashMap<Key, Held> conversations = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * What is held of one conversation.
   *
   * @param opened the conversation where it was opened meanwhile, null where the store has it
   * @param turns the oldest first
   */
  private record Held(@Nullable Conversation opened, List<Turn> turns) {

    Held with(Turn turn) {
      var all = new ArrayList<>(turns);
      all.add(turn);
      return new Held(opened, all.subList(Math.max(0, all.size() - MOST_TURNS), all.size()));
    }

    /** Returns what is left once the conversation and some turns are saved; null for nothing. */
    @Nullable Held without(List<Turn> saved) {
      var rest = turns.stream().filter(it -> !saved.contains(it)).toList();
      return rest.isEmpty() ? null : new Held(null, rest);
    }
  }

  /** Holds a conversation that was opened while the store was away. */
  synchronized void add(Conversation opened) {
    put(new Key(opened.id(), opened.tokenHash()), new Held(opened, List.of()));
  }

  /** Holds a turn. */
  synchronized void add(Key key, Turn turn) {
    put(key, held(key).with(turn));
  }

  /** Returns whether something of this conversation is held. */
  synchronized boolean holds(Key key) {
    return !held(key).turns().isEmpty();
  }

  /** Returns the turn that answered the same post; empty when none is held. */
  synchronized Optional<Turn> repeated(Key key, @Nullable String clientMessageId) {
    return held(key).turns().stream()
        .filter(it -> clientMessageId != null && clientMessageId.equals(it.clientMessageId()))
        .findFirst();
  }

  /** Returns the conversation that was opened with this key while the store was away. */
  synchronized Optional<Conversation> opened(Key key) {
    return Optional.ofNullable(held(key).opened());
  }

  /** Returns the keys of all that is held. */
  synchronized List<Key> keys() {
    return List.copyOf(conversations.keySet());
  }

  /** Moves the turns of a conversation, which the key opens, to the store. */
  void save(Key key, ConversationStore store, Duration keep) {
    var turns = turns(key);
    turns.forEach(it -> store.append(key.id(), it, keep));
    drop(key, turns);
  }

  private synchronized List<Turn> turns(Key key) {
    return held(key).turns();
  }

  private synchronized void drop(Key key, List<Turn> saved) {
    conversations.computeIfPresent(key, (it, held) -> held.without(saved));
  }

  /** Forgets a conversation. */
  synchronized void remove(Key key) {
    conversations.remove(key);
  }

  private Held held(Key key) {
    var held = conversations.get(key);
    return held == null ? new Held(null, List.of()) : held;
  }

  private void put(Key key, Held held) {
    conversations.put(key, held);
    if (conversations.size() > MOST_CONVERSATIONS) {
      conversations.remove(conversations.firstEntry().getKey());
    }
  }
}
