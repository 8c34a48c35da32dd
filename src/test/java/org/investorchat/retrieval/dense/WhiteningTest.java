package org.investorchat.retrieval.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Checks what whitening takes off and evens out. */
class WhiteningTest {

  /** Vectors that differ widely in the first component and little in the second. */
  private static List<float[]> sample() {
    var random = new Random(7);
    List<float[]> sample = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      sample.add(
          new float[] {
            5 + 4 * (float) random.nextGaussian(), 1 + 0.5f * (float) random.nextGaussian()
          });
    }
    return sample;
  }

  private final Whitening whitening = Whitening.of(sample());

  @Test
  void returnsUnitVectors() {
    float[] vector = whitening.apply(new float[] {7, 3});

    assertThat(Math.hypot(vector[0], vector[1])).isCloseTo(1, within(1e-5));
  }

  @Test
  void takesOffWhatAllHaveInCommon() {
    float[] above = whitening.apply(new float[] {5, 2});
    float[] below = whitening.apply(new float[] {5, 0});

    assertThat(above[1]).isCloseTo(-below[1], within(0.1f));
  }

  @Test
  void letsADirectionInWhichAllDifferCountForLess() {
    float[] vector = whitening.apply(new float[] {6, 2});

    assertThat(Math.abs(vector[0])).isLessThan(Math.abs(vector[1]));
  }

  @Test
  void leavesZerosOfTheMeanItself() {
    float[] same = {1, 2};

    assertThat(Whitening.of(List.of(same, same)).apply(same)).containsOnly(0);
  }
}
