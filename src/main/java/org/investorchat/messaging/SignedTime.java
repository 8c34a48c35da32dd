package org.investorchat.messaging;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * Refuses what was signed too long ago, or ahead, so that nobody delivers again what they
 * overheard.
 *
 * @param tolerance how far clocks and redeliveries may be apart, either way
 */
public record SignedTime(Duration tolerance, Clock clock) {

  /**
   * Checks a time in seconds since 1970.
   *
   * @throws DeliveryRefused when it is none or not of now
   */
  public void checkSeconds(String seconds) {
    try {
      check(Instant.ofEpochSecond(Long.parseLong(seconds)));
    } catch (NumberFormatException | DateTimeException e) {
      throw DeliveryRefused.notGenuine();
    }
  }

  private void check(Instant signed) {
    var now = clock.instant();
    if (signed.isBefore(now.minus(tolerance)) || signed.isAfter(now.plus(tolerance))) {
      throw DeliveryRefused.notGenuine();
    }
  }
}
