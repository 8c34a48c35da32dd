package org.investorchat.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The corpus that answers rest on now: that of the files, and the cards added while running.
 *
 * <p>What is worked out from a corpus, such as an index, is asked for with {@link #derive}. A
 * changed corpus becomes the current one together with all that is derived from it, in one write:
 * nobody sees a half-built index, an index of one corpus beside the answers of another, or a
 * version whose cards are not searched yet. Whoever is at work goes on with what it has. All is
 * derived anew, as at a start, so that a restart gives the very same answers. Thread-safe.
 */
public final class LiveCorpus {

  private final Corpus files;
  private final List<Function<Corpus, ?>> derivations = new ArrayList<>();
  private volatile State state;

  private record State(Corpus corpus, List<Object> derived) {}

  /** Creates the corpus of the files, to which no card has been added yet. */
  public LiveCorpus(Corpus files) {
    this.files = files;
    this.state = new State(files, List.of());
  }

  /** Returns the corpus as it is now; whoever needs it twice for one thing keeps it. */
  public Corpus current() {
    return state.corpus();
  }

  /** Returns the version of the knowledge that answers rest on now: 12 hex digits. */
  public String version() {
    return current().version();
  }

  /**
   * Works something out from the corpus: now, and whenever the corpus changes.
   *
   * @return what was worked out from the current corpus; asked each time it is needed
   */
  public synchronized <T> Supplier<T> derive(Function<Corpus, T> derivation) {
    int index = derivations.size();
    derivations.add(derivation);
    var derived = new ArrayList<>(state.derived());
    derived.add(derivation.apply(state.corpus()));
    state = new State(state.corpus(), derived);
    return () -> {
      // Each derivation's result stands at its own index.
      @SuppressWarnings("unchecked")
      T current = (T) state.derived().get(index);
      return current;
    };
  }

  /**
   * Makes {@code cards} the ones added to those of the files, in place of those added before, and
   * returns once answers rest on them. That takes seconds, so it is for no thread that somebody
   * waits for; where it fails, all stays as it was.
   *
   * @throws ClauseNotFound when a card rests on a clause that does not exist
   */
  public synchronized void publish(Collection<Card> cards) {
    var next = files.with(cards);
    if (!next.version().equals(version())) {
      state = new State(next, derivations.stream().<Object>map(it -> it.apply(next)).toList());
    }
  }
}
