package org.investorchat.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads copies of the real knowledge, whole, broken in one place, or with a second policy. */
class CorpusReaderTest {

  private static final Path KNOWLEDGE = Path.of("knowledge");
  private static final String BEIJING = "beijing-foreign-investment-2021";

  @TempDir private Path root;

  @BeforeEach
  void copyTheKnowledge() throws IOException {
    copy(KNOWLEDGE, root);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          measures/07.yaml    | number: 7                | number: 8             | number: expected 7, got 8
          measures/07.yaml    | id: "7.2"                | id: "7.9"             | clause 7.9, id: expected 7.2
          measures/07.yaml    | commitment: pilot        | commitment: promised  | expected one of in-force, committed, pilot
          measures/07.yaml    | commitment: pilot        | commitments: pilot    | expected the key commitment
          measures/07.yaml    | zhProvenance: reference-translation | provenance: source | expected the key zhProvenance
          measures/07.yaml    | responsible: [           | responsible: [nobody, | expected a body of bodies.yaml, got nobody
          measures/07.yaml    | places: [zhongguancun-haidian-park] | places: [atlantis] | expected a place of places.yaml, got atlantis
          measures/07.yaml    | "registered in the park" | "living in the park"  | expected words of the clause itself
          measures/09.yaml    | dependsOn: ["9.2"]       | dependsOn: ["9.20"]   | expected a clause that exists, got 9.20
          measures/09.yaml    | number: 9                | number: [9            | line
          measures/07.yaml    | number: 7                | numbre: 7             | expected the key number
          measures/07.yaml    | number: 7                | number: 7\\nnote: x   | unknown key note, expected one of
          policy.yaml         | measureCount: 25         | measureCount: 24      | expected 25 files
          policy.yaml         | issuer: commerce-bureau  | issuer: nobody        | expected a body of bodies.yaml, got nobody
          policy.yaml         | hotline: "12345"         | hotlines: "12345"     | expected the key hotline
          policy.yaml         | - tax-benefits-overview  | - tax-heaven          | expected a card of this policy, got tax-heaven
          divergences.yaml    | clause: "2.2"            | clause: "two"         | expected a clause id such as 7.4, got two
          divergences.yaml    | clause: "2.2"            | clause: "2.99"        | expected a clause that exists, got 2.99
          """)
  void refusesAMalformedFileNamingItAndWhatIsExpected(
      String file, String right, String wrong, String expected) throws IOException {
    Path path = root.resolve(BEIJING).resolve(file);
    String content = Files.readString(path);
    assertThat(content).contains(right);

    Files.writeString(path, content.replaceFirst(Pattern.quote(right), wrong.replace("\\n", "\n")));

    assertThatThrownBy(() -> CorpusReader.read(root))
        .isInstanceOf(MalformedKnowledge.class)
        .hasMessageContaining(expected)
        .hasMessageContaining(expected.contains("files") ? "measures" : file)
        .hasMessageNotContaining("org.investorchat");
  }

  @ParameterizedTest
  @CsvSource({
    "bodies.yaml",
    "places.yaml",
    "glossary.yaml",
    BEIJING + "/divergences.yaml",
  })
  void refusesAFolderWithoutOneOfItsFiles(String file) throws IOException {
    Files.delete(root.resolve(file));

    assertThatThrownBy(() -> CorpusReader.read(root))
        .isInstanceOf(MalformedKnowledge.class)
        .hasMessageContaining(file)
        .hasMessageContaining("expected this file to exist");
  }

  @Test
  void refusesAFolderWithoutAPolicy(@TempDir Path empty) throws IOException {
    for (String file : new String[] {"bodies.yaml", "places.yaml", "glossary.yaml"}) {
      Files.copy(KNOWLEDGE.resolve(file), empty.resolve(file));
    }

    assertThatThrownBy(() -> CorpusReader.read(empty))
        .hasMessageContaining("expected a folder with a policy.yaml in it");
  }

  @Test
  void refusesAFolderThatDoesNotExist() {
    assertThatThrownBy(() -> CorpusReader.read(root.resolve("nowhere")))
        .isInstanceOf(MalformedKnowledge.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void readsASecondPolicyBesideTheFirst() throws IOException {
    copy(Path.of("src/test/resources/second-policy"), root.resolve("example-policy"));

    Corpus corpus = CorpusReader.read(root);

    assertThat(corpus.policies()).hasSize(2);
    assertThat(corpus.defaultPolicy().id()).isEqualTo(BEIJING);
    var grant = ClauseId.of("example-bicycle-parking-2022", "1.1");
    assertThat(corpus.clause(grant).text().en()).contains("300 yuan");
    assertThat(corpus.clause(ClauseId.of(BEIJING, "1.1")).text().en()).doesNotContain("300");
    assertThat(corpus.cards().map(Card::id)).contains("bicycle-rack-grant");
  }

  @Test
  void changesTheVersionWithAnyFile() throws IOException {
    String before = CorpusReader.read(root).version();

    Path glossary = root.resolve("glossary.yaml");
    Files.writeString(glossary, Files.readString(glossary) + "\n");

    assertThat(before).matches("[0-9a-f]{12}").isEqualTo(CorpusReader.read(KNOWLEDGE).version());
    assertThat(CorpusReader.read(root).version()).isNotEqualTo(before);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
