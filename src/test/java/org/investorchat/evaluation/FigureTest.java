package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds intervals against published ones. */
class FigureTest {

  private static final Offset<Double> CLOSE = within(0.0005);

  /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "29, 29, 0.8830, 1.0000"
  })
  void givesWilsonsInterval(int hits, int trials, double low, double high) {
    var figure = Figure.rate(hits, trials);

    assertThat(figure.value()).isEqualTo((double) hits / trials);
    assertThat(figure.low()).isCloseTo(low, CLOSE);
    assertThat(figure.high()).isCloseTo(high, CLOSE);
  }

  @Test
  void givesTheSameBootstrapIntervalForTheSameValues() {
    var values = IntStream.range(0, 100).mapToObj(it -> it / 100.0).toList();

    var figure = Figure.mean(values);

    assertThat(figure).isEqualTo(Figure.mean(values));
    assertThat(figure.value()).isCloseTo(0.495, CLOSE);
    assertThat(figure.low()).isBetween(0.42, 0.46);
    assertThat(figure.high()).isBetween(0.53, 0.57);
  }

  @Test
  void hasNoWidthWhereEveryValueIsTheSame() {
    var figure = Figure.mean(Collections.nCopies(7, 0.5));

    assertThat(figure).isEqualTo(new Figure(0.5, 0.5, 0.5, 7));
  }

  @Test
  void measuresNothingOfNothing() {
    assertThat(Figure.rate(0, 0).measured()).isFalse();
    assertThat(Figure.mean(List.of()).measured()).isFalse();
  }

  @Test
  void losesItsSignInItsMagnitude() {
    assertThat(new Figure(-0.1, -0.3, 0.1, 5).magnitude()).isEqualTo(new Figure(0.1, 0, 0.3, 5));
    assertThat(new Figure(-0.2, -0.3, -0.1, 5).magnitude()).isEqualTo(new Figure(0.2, 0.1, 0.3, 5));
  }
}
