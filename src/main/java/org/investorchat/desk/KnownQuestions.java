package org.investorchat.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Letters;
import org.jspecify.annotations.Nullable;

/** Tells which card of a corpus has a way of asking; reads them when it is first asked. */
final class KnownQuestions {

  private final Corpus corpus;
  private @Nullable Map<String, String> cards;

  KnownQuestions(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Returns the id of the card; empty when no card is asked for so. */
  Optional<String> cardOf(String question) {
    return Optional.ofNullable(cards().get(Letters.of(question)));
  }

  private synchronized Map<String, String> cards() {
    var read = cards;
    if (read == null) {
      read = read();
      cards = read;
    }
    return read;
  }

  private Map<String, String> read() {
    Map<String, String> read = new HashMap<>();
    corpus
        .cards()
        .forEach(
            card ->
                Stream.of(card.questions().en(), card.questions().zh())
                    .flatMap(List::stream)
                    .forEach(it -> read.putIfAbsent(Letters.of(it), card.id())));
    return read;
  }
}
