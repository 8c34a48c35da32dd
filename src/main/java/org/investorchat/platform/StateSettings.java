package org.investorchat.platform;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where conversations are kept, and what must not be lost until it is there.
 *
 * @param url address of the store, as {@link StateUrl#parse} reads it
 * @param instances how many instances share the store, ≥ 1
 * @param acknowledgingReplicas how many replicas of a Redis server must have what must not be lost,
 *     ≥ 0
 * @param journal folder of what waits for the store
 * @param journalSize the most that may wait there, > 0
 * @param replayInterval how often it is offered to the store again, > 0
 */
@ConfigurationProperties(prefix = "state", ignoreUnknownFields = false)
record StateSettings(
    @DefaultValue(StateSettings.DEFAULT_URL) String url,
    @DefaultValue("1") int instances,
    @DefaultValue("0") int acknowledgingReplicas,
    @DefaultValue("data/journal") Path journal,
    @DefaultValue("16MB") DataSize journalSize,
    @DefaultValue("5s") Duration replayInterval) {

  static final String DEFAULT_URL = "sqlite:data/investor-chatbot.db";

  StateSettings {
    StateUrl.parse(url);
    if (instances < 1) {
      throw new IllegalArgumentException("state.instances must be >= 1, got " + instances);
    }
    if (acknowledgingReplicas < 0) {
      throw new IllegalArgumentException(
          "state.acknowledging-replicas must be >= 0, got " + acknowledgingReplicas);
    }
    if (journalSize.toBytes() < 1) {
      throw new IllegalArgumentException("state.journal-size must be > 0, got " + journalSize);
    }
    if (!replayInterval.isPositive()) {
      throw new IllegalArgumentException(
          "state.replay-interval must be > 0, got " + replayInterval);
    }
  }

  /** Leaves the address out: it may hold a password. */
  @Override
  public String toString() {
    return "StateSettings["
        + StateUrl.parse(url).place()
        + ", instances="
        + instances
        + ", acknowledgingReplicas="
        + acknowledgingReplicas
        + ", journal="
        + journal
        + "]";
  }
}
