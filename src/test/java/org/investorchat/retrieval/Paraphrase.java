package org.investorchat.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.investorchat.knowledge.Language;

/**
 * A question in an investor's words, from one of the tables beside this test.
 *
 * @param clause label of the clause that answers it; empty where none does
 */
record Paraphrase(Language language, String clause, String text) {

  private static final Path FOLDER = Path.of("src/test/resources/retrieval");

  static List<Paraphrase> read(String table) {
    try (var lines = Files.lines(FOLDER.resolve(table))) {
      return lines.map(it -> it.split("\t", -1)).map(Paraphrase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Paraphrase of(String[] cells) {
    return new Paraphrase(Language.valueOf(cells[0]), cells[1], cells[2]);
  }

  int measure() {
    return Integer.parseInt(clause.substring(0, clause.indexOf('.')));
  }

  Query query(boolean mixed) {
    return new Query(text, language, mixed);
  }
}
