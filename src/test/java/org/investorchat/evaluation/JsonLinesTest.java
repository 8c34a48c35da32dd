package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads malformed lines. */
class JsonLinesTest {

  private static final String GOOD =
      """
      {"id":"a-en-001","pair":"a-001","language":"en","style":"plain","shape":"how-much",\
      "question":"How much?","label":"answerable","measures":[7],"facts":[["$10 million"]],\
      "forbidden":[]}\
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "style":"plain"          | "style":"posh"         | style
          "pair":"a-001"           | "pair":"first"         | a pair such as a-001, got first
          "label":"answerable"     | "label":"out_of_scope" | measures and facts unless
          "measures":[7]           | "measures":[]          | measures and facts unless
          [["$10 million"]]        | [[]]                   | at least one spelling
          "forbidden":[]           | "forbidden":[],"banned":1 | banned
          ,"forbidden":[]          | ''                     | forbidden
          "language":"en"          | "language":"fr"        | language
          {"id"                    | "id"                   | line 3
          """)
  void namesTheFileAndTheLineOfWhatIsWrong(String right, String wrong, String message)
      throws IOException {
    Path file = folder.resolve("gold-questions.jsonl");
    Files.writeString(file, GOOD + "\n\n" + GOOD.replace(right, wrong) + "\n");

    assertThatThrownBy(() -> JsonLines.read(file, GoldQuestion.class))
        .isInstanceOf(MalformedExamination.class)
        .hasMessageContaining("gold-questions.jsonl: line 3: ")
        .hasMessageContaining(message);
  }
}
