package org.investorchat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.investorchat.knowledge.source.CorpusReader;
import org.junit.jupiter.api.Test;

/** Cards are added and taken away while running, and all that is derived changes with them. */
class LiveCorpusTest {

  private static final Corpus FILES = CorpusReader.read(Path.of("knowledge"));

  private final LiveCorpus corpus = new LiveCorpus(FILES);

  @Test
  void isThatOfTheFilesAtFirst() {
    assertThat(corpus.current()).isSameAs(FILES);
    assertThat(corpus.version()).isEqualTo(FILES.version());
  }

  @Test
  void hasAddedCardsAfterThoseOfTheFilesInTheOrderOfTheirIds() {
    corpus.publish(List.of(card("desk-2", "7.5"), card("desk-1", "7.4")));

    assertThat(corpus.current().added()).extracting(Card::id).containsExactly("desk-1", "desk-2");
    assertThat(corpus.current().cards().skip(FILES.cards().count()))
        .isEqualTo(corpus.current().added());
  }

  @Test
  void aCardOfTheFilesWinsOverAnAddedOneWithItsId() {
    String known = FILES.cards().findFirst().orElseThrow().id();

    corpus.publish(List.of(card(known, "7.4")));

    assertThat(corpus.current()).isSameAs(FILES);
  }

  @Test
  void theVersionIsThatOfTheCardsWhateverTheirOrderAndHistory() {
    var other = new LiveCorpus(FILES);
    corpus.publish(List.of(card("desk-1", "7.4"), card("desk-2", "7.5")));
    other.publish(List.of(card("desk-3", "7.4")));
    other.publish(List.of(card("desk-2", "7.5"), card("desk-1", "7.4")));

    assertThat(corpus.version()).isEqualTo(other.version()).matches("[0-9a-f]{12}");
  }

  @Test
  void everyPartOfACardChangesTheVersion() {
    var card = card("desk-1", "7.4");
    var versions =
        List.of(
                card,
                card("desk-2", "7.4"),
                card("desk-1", "7.5"),
                new Card(card.id(), card.clauses(), words("a", "b"), card.answer()),
                new Card(card.id(), card.clauses(), words("ab"), card.answer()),
                new Card(card.id(), card.clauses(), card.questions(), new Bilingual("a", "b")))
            .stream()
            .map(it -> FILES.with(List.of(it)).version())
            .toList();

    assertThat(versions).doesNotHaveDuplicates().doesNotContain(FILES.version());
  }

  @Test
  void isThatOfTheFilesAgainOnceNothingIsAdded() {
    corpus.publish(List.of(card("desk-1", "7.4")));
    corpus.publish(List.of());

    assertThat(corpus.version()).isEqualTo(FILES.version());
    assertThat(corpus.current().cards()).isEqualTo(FILES.cards().toList());
  }

  @Test
  void derivesAgainWhateverWasDerived() {
    var count = corpus.derive(it -> it.cards().count());
    long before = count.get();

    corpus.publish(List.of(card("desk-1", "7.4")));

    assertThat(count.get()).isEqualTo(before + 1);
  }

  @Test
  void derivesNothingAgainWhereTheCardsAreTheSame() {
    var derived = corpus.derive(_ -> new Object());
    corpus.publish(List.of(card("desk-1", "7.4")));
    var once = derived.get();

    corpus.publish(List.of(card("desk-1", "7.4")));

    assertThat(derived.get()).isSameAs(once);
  }

  @Test
  void staysAsItWasWhereADerivationFails() {
    var fails = new AtomicBoolean();
    var version = corpus.derive(Corpus::version);
    corpus.derive(it -> failing(fails.get(), it));
    fails.set(true);

    assertThatThrownBy(() -> corpus.publish(List.of(card("desk-1", "7.4"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(corpus.current()).isSameAs(FILES);
    assertThat(version.get()).isEqualTo(FILES.version());
  }

  private static Corpus failing(boolean fails, Corpus corpus) {
    if (fails) {
      throw new IllegalStateException("no room for an index");
    }
    return corpus;
  }

  @Test
  void refusesACardOnAClauseThatDoesNotExist() {
    assertThatThrownBy(() -> corpus.publish(List.of(card("desk-1", "7.40"))))
        .isInstanceOf(ClauseNotFound.class)
        .hasMessageContaining("7.40");
    assertThat(corpus.current()).isSameAs(FILES);
  }

  private static Card card(String id, String clause) {
    return new Card(
        id,
        List.of(ClauseId.of(FILES.defaultPolicy().id(), clause)),
        words("How much foreign debt?"),
        new Bilingual("It has a limit [7.4].", "有额度[7.4]。"));
  }

  private static BilingualWords words(String... words) {
    return new BilingualWords(List.of(words), List.of(words));
  }
}
