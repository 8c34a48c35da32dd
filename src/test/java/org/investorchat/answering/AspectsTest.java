package org.investorchat.answering;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks how a question is split into its parts. */
class AspectsTest {

  private final Aspects aspects = new Aspects(QuestionLexicon.load().joints());

  @Test
  void splitsWhatIsAskedForInOneSentence() {
    assertThat(aspects.of("Who approved the notice, and to whom was it sent?"))
        .containsExactly("Who approved the notice", "to whom was it sent");
    assertThat(aspects.of("增资能拿到什么奖励，牵头制定标准又有什么补助？")).containsExactly("增资能拿到什么奖励", "牵头制定标准又有什么补助");
  }

  @ParameterizedTest
  @ValueSource(strings = {"What is the foreign debt limit?", "外债额度是多少？", "and?"})
  void leavesOneQuestionWhole(String text) {
    assertThat(aspects.of(text)).isEmpty();
  }

  @Test
  void dropsPartsThatAskForNothing() {
    assertThat(aspects.of("Hello, and how much may a company in the park borrow abroad?"))
        .containsExactly("how much may a company in the park borrow abroad");
  }

  @Test
  void searchesForSixPartsAtMost() {
    String part = "what about customs clearance";

    var parts = IntStream.range(0, 9).mapToObj(it -> part + it).collect(joining(", "));

    assertThat(aspects.of(parts)).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We queued for two hours. Is there an easier way? | Is there an easier way?
          上个月跑了两趟。现在在哪里办？ | 现在在哪里办？
          foreign debt quota | foreign debt quota
          """)
  void findsTheSentencesThatAsk(String text, String asking) {
    assertThat(Aspects.asking(text)).isEqualTo(asking);
  }
}
