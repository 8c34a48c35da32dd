package org.investorchat.channels;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How streams of events are kept.
 *
 * @param heartbeat how long a stream is silent at most; a caller who has left is noticed then
 * @param poll how often what arrives from elsewhere is looked for
 * @param life after which a caller who waits for it must connect again
 * @param most how many callers may wait for it, ≥ 1
 */
@ConfigurationProperties(prefix = "streams", ignoreUnknownFields = false)
public record StreamSettings(Duration heartbeat, Duration poll, Duration life, int most) {

  private static final Duration SHORTEST = Duration.ofMillis(10);

  public StreamSettings {
    require("heartbeat", heartbeat);
    require("poll", poll);
    require("life", life);
    if (most < 1) {
      throw new IllegalArgumentException("streams.most must be >= 1, got " + most);
    }
  }

  private static void require(String name, Duration time) {
    if (time.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("streams." + name + " must be >= 10ms, got " + time);
    }
  }
}
