package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Takes percentiles of hand-made durations. */
class DurationsTest {

  @Test
  void takesPercentilesByNearestRank() {
    var hundred =
        new Durations(LongStream.rangeClosed(1, 100).map(it -> it * 1_000_000).boxed().toList());

    assertThat(hundred.percentile(50)).isEqualTo(50, within(1e-9));
    assertThat(hundred.percentile(95)).isEqualTo(95, within(1e-9));
    assertThat(hundred.percentile(99)).isEqualTo(99, within(1e-9));
    assertThat(new Durations(List.of(3_000_000L)).percentile(99)).isEqualTo(3, within(1e-9));
  }

  @Test
  void comparesPercentileWithPercentile() {
    var slow = new Durations(List.of(3_000_000L, 9_000_000L));
    var bare = new Durations(List.of(4_000_000L, 2_000_000L));

    assertThat(slow.ratio(bare, 50)).isEqualTo("1.50");
    assertThat(slow.ratio(bare, 99)).isEqualTo("2.25");
  }
}
