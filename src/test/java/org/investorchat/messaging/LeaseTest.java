package org.investorchat.messaging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a lease outlasts the call that is made under it. */
class LeaseTest {

  private static final MessagingSettings CALLS =
      new MessagingSettings(Duration.ofSeconds(10), List.of(Duration.ofSeconds(1)));

  private static LetterSettings leased(Duration lease) {
    var other = Duration.ofMinutes(1);
    return new LetterSettings(1, lease, other, 1, other, other, other, other);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void refusesALeaseThatACallMayOutlast(int seconds) {
    var letters = leased(Duration.ofSeconds(seconds));

    assertThatThrownBy(() -> new MessagingConfiguration(letters, CALLS))
        .hasMessageContaining("letters.lease")
        .hasMessageContaining("messaging.call-timeout");
  }

  @Test
  void takesALongerOne() {
    assertThatCode(() -> new MessagingConfiguration(leased(Duration.ofSeconds(21)), CALLS))
        .doesNotThrowAnyException();
  }
}
