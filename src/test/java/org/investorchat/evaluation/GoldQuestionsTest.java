package org.investorchat.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.investorchat.evaluation.GoldQuestion.Label;
import org.investorchat.evaluation.GoldQuestion.Shape;
import org.investorchat.evaluation.GoldQuestion.Style;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the examination's own file against what it must be. */
class GoldQuestionsTest {

  static final Path FILE = Path.of("src/test/resources/evaluation/gold-questions.jsonl");

  private static List<GoldQuestion> questions = List.of();

  @BeforeAll
  static void read() throws IOException {
    questions = JsonLines.read(FILE, GoldQuestion.class);
  }

  @Test
  void holdsAtLeastThreeHundredQuestionsHalfOfThemInEachLanguage() {
    long english =
        questions.stream().filter(it -> it.language().language() == Language.ENGLISH).count();

    assertThat(questions).hasSizeGreaterThanOrEqualTo(300);
    assertThat(english * 2).isEqualTo(questions.size());
  }

  @Test
  void holdsEveryStyleShapeAndLabelInBothHalves() {
    for (Half half : Half.values()) {
      var members = questions.stream().filter(it -> it.half() == half).toList();
      assertThat(members.stream().map(GoldQuestion::style).distinct())
          .containsExactlyInAnyOrder(Style.values());
      assertThat(members.stream().map(GoldQuestion::shape).distinct())
          .containsExactlyInAnyOrder(Shape.values());
      assertThat(members.stream().map(GoldQuestion::label).distinct())
          .containsExactlyInAnyOrder(Label.values());
    }
  }

  @Test
  void asksAboutEveryMeasure() {
    var asked = questions.stream().flatMap(it -> it.measures().stream()).distinct().toList();

    for (int number = 0; number <= 25; number++) {
      assertThat(asked).contains(number);
    }
    assertThat(asked).allSatisfy(it -> assertThat(it).isBetween(0, 25));
  }

  @Test
  void namesEachQuestionOnceAndAsksNoneTwice() {
    assertThat(questions.stream().map(GoldQuestion::id)).doesNotHaveDuplicates();
    assertThat(questions.stream().map(GoldQuestion::question)).doesNotHaveDuplicates();
  }

  @Test
  void expectsTheSameOfBothQuestionsOfAPair() {
    questions.stream()
        .collect(groupingBy(GoldQuestion::pair))
        .forEach(
            (pair, members) -> {
              assertThat(members.stream().map(it -> it.language().language()))
                  .as(pair)
                  .containsExactlyInAnyOrder(Language.values());
              assertThat(members.stream().map(GoldQuestion::label).distinct()).as(pair).hasSize(1);
              assertThat(members.stream().map(GoldQuestion::measures).distinct())
                  .as(pair)
                  .hasSize(1);
            });
  }
}
