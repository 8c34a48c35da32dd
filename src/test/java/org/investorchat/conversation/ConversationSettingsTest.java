package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Checks that settings with which conversations cannot go on are refused. */
class ConversationSettingsTest {

  @Test
  void whoWaitsOutlastsATurnThatIsNeverFinished() {
    var second = Duration.ofSeconds(1);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ConversationSettings(second, second, 1, 1, 1, second, second, second, second))
        .withMessage("conversation.turn-wait must exceed turn-time, got PT1S and PT1S");
  }
}
