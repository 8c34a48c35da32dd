package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks what platforms may have messages wait for. */
class PlatformReplyTest {

  @ParameterizedTest
  @CsvSource({"7, PT7S", "' 7 ', PT7S", "-7, PT0S", "99999999999999, PT24H", "soon,", "'',"})
  void waitsForADayAtMost(String value, String expected) {
    var duration = PlatformReply.seconds(value);

    assertThat(duration == null ? null : duration.toString()).isEqualTo(expected);
  }
}
