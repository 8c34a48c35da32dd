package org.investorchat.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.CardsText;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for the folder of cards is read back from it as it was. */
class CardsTextTest {

  private static final Path KNOWLEDGE = Path.of("knowledge");
  private static final String POLICY = "beijing-foreign-investment-2021";

  @TempDir private Path root;

  @Test
  void theReaderFindsExportedCardsAmongItsOwn() throws IOException {
    var first = card("desk-1", "Is \"RCEP\" #1: yes? - [no] {maybe} \\ & * ! | > % @ `x`");
    var second = card("desk-2", "tab\there, line\nthere, \u0085\u2028\ufeff and 𠮷");

    var read = readWith(List.of(first, second));

    assertThat(read.cards()).contains(first, second);
    assertThat(read.cards().count()).isEqualTo(CorpusReader.read(KNOWLEDGE).cards().count() + 2);
  }

  @Test
  void everyCardOfTheFilesIsReadBackEqual() throws IOException {
    var files = CorpusReader.read(KNOWLEDGE);
    copy();
    try (var cards = Files.list(root.resolve(POLICY).resolve("cards"))) {
      for (Path it : cards.toList()) {
        Files.delete(it);
      }
    }
    write(files.cards().toList());

    assertThat(CorpusReader.read(root).cards()).containsExactlyElementsOf(files.cards().toList());
  }

  @Test
  void theFileWinsOverTheCardItWasExportedFrom() throws IOException {
    var card = card("desk-1", "Is there more?");

    var read = readWith(List.of(card));

    assertThat(read.with(List.of(card))).isSameAs(read);
  }

  private Corpus readWith(List<Card> cards) throws IOException {
    copy();
    write(cards);
    return CorpusReader.read(root);
  }

  private void write(List<Card> cards) throws IOException {
    Files.writeString(
        root.resolve(POLICY).resolve("cards").resolve("desk.yaml"), CardsText.of(cards));
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(KNOWLEDGE)) {
      for (Path it : files.toList()) {
        Path target = root.resolve(KNOWLEDGE.relativize(it).toString());
        if (Files.isDirectory(it)) {
          Files.createDirectories(target);
        } else {
          Files.copy(it, target);
        }
      }
    }
  }

  private static Card card(String id, String question) {
    return new Card(
        id,
        List.of(ClauseId.of(POLICY, "15.2"), ClauseId.of(POLICY, "15.3")),
        new BilingualWords(List.of(question, "second"), List.of("有吗？", "“引号”：冒号 #")),
        new Bilingual("It is so [15.2] [15.3].", "是这样[15.2][15.3]。"));
  }
}
