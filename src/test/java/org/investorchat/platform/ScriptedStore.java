package org.investorchat.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A store of words that a test takes away, brings back and makes choke on a word. */
final class ScriptedStore implements EventOwner {

  static final String KIND = "word";

  private final List<String> words = new ArrayList<>();
  private boolean away;
  private int takes = Integer.MAX_VALUE;
  private String indigestible = "";
  private Map<String, Runnable> whenTaken = Map.of();

  Stream<EventOwner> owners() {
    return Stream.of(this);
  }

  synchronized void goAway() {
    away = true;
  }

  /** Goes away once it has taken some more. */
  synchronized void goAwayAfter(int events) {
    takes = events;
  }

  synchronized void comeBack() {
    away = false;
    takes = Integer.MAX_VALUE;
  }

  synchronized void chokeOn(String word) {
    indigestible = word;
  }

  /** Does something while it takes a word. */
  synchronized void whenTaken(String word, Runnable does) {
    whenTaken = Map.of(word, does);
  }

  /** Returns the words in the order they came, as often as they came. */
  synchronized List<String> words() {
    return List.copyOf(words);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public synchronized void apply(JournalEvent event) {
    if (away || takes == 0) {
      throw StateUnavailable.notAsked("the store is away");
    }
    if (event.payload().contains(indigestible) && !indigestible.isEmpty()) {
      throw new IllegalArgumentException("cannot take " + event.payload());
    }
    takes--;
    words.add(event.payload());
    whenTaken.getOrDefault(event.payload(), () -> {}).run();
  }
}
