package org.investorchat.messaging;

import java.time.Duration;
import java.util.List;

/** Gives tests of channels what calls platforms. */
public final class Calls {

  private Calls() {}

  /** Returns calls that wait for a second at most. */
  public static PlatformCalls ofTests() {
    return new PlatformCalls(
        new MessagingSettings(Duration.ofSeconds(1), List.of(Duration.ofMillis(10))));
  }
}
