package org.investorchat.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.investorchat.desk.draft.TextDiff.Edit;
import org.investorchat.desk.draft.TextDiff.Operation;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.Test;

/** Compares states of a text. */
class TextDiffTest {

  @Test
  void comparesEnglishByWords() {
    var edits =
        TextDiff.between(
            "The limit rises to $5 million.",
            "The limit is raised to $5 million.",
            Language.ENGLISH);

    assertThat(edits)
        .containsExactly(
            new Edit(Operation.EQUAL, "The limit "),
            new Edit(Operation.DELETE, "rises "),
            new Edit(Operation.INSERT, "is raised "),
            new Edit(Operation.EQUAL, "to $5 million."));
  }

  @Test
  void comparesChineseByCharacters() {
    var edits = TextDiff.between("额度提高到500万美元。", "额度提高至1000万美元。", Language.CHINESE);

    assertThat(edits)
        .containsExactly(
            new Edit(Operation.EQUAL, "额度提高"),
            new Edit(Operation.DELETE, "到500"),
            new Edit(Operation.INSERT, "至1000"),
            new Edit(Operation.EQUAL, "万美元。"));
  }

  @Test
  void eachStateCanBeReadOffTheEdits() {
    var random = new Random(3);
    for (int i = 0; i < 500; i++) {
      for (var language : Language.values()) {
        String before = text(random);
        String after = text(random);
        var edits = TextDiff.between(before, after, language);

        assertThat(without(edits, Operation.INSERT)).isEqualTo(before);
        assertThat(without(edits, Operation.DELETE)).isEqualTo(after);
        assertThat(TextDiff.distance(before, after, language)).isBetween(0.0, 1.0);
        assertThat(TextDiff.distance(before, before, language)).isZero();
      }
    }
  }

  @Test
  void measuresHowMuchWasChanged() {
    assertThat(TextDiff.distance("a b c d", "a b x d", Language.ENGLISH))
        .isEqualTo(0.25, within(1e-9));
    assertThat(TextDiff.distance("", "a b", Language.ENGLISH)).isEqualTo(1);
    assertThat(TextDiff.distance("", "", Language.CHINESE)).isZero();
    assertThat(TextDiff.distance("a  b", "a\nb", Language.ENGLISH)).isZero();
    assertThat(TextDiff.distance("企业可以", "企业不可", Language.CHINESE)).isEqualTo(0.25, within(1e-9));
  }

  private static String without(List<Edit> edits, Operation operation) {
    return edits.stream()
        .filter(it -> it.operation() != operation)
        .map(Edit::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random) {
    var pieces =
        List.of("the ", "limit ", "额度", "500", ", ", "。", "\n", "[7.4]", "\uD83D\uDE00", "é");
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
        .collect(Collectors.joining());
  }
}
