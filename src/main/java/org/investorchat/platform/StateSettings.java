package org.investorchat.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where conversations are kept.
 *
 * @param url address of the store, as {@link StateUrl#parse} reads it
 * @param instances how many instances share the store, ≥ 1
 */
@ConfigurationProperties(prefix = "state", ignoreUnknownFields = false)
record StateSettings(
    @DefaultValue(StateSettings.DEFAULT_URL) String url, @DefaultValue("1") int instances) {

  static final String DEFAULT_URL = "sqlite:data/investor-chatbot.db";

  StateSettings {
    StateUrl.parse(url);
    if (instances < 1) {
      throw new IllegalArgumentException("state.instances must be >= 1, got " + instances);
    }
  }

  /** Leaves the address out: it may hold a password. */
  @Override
  public String toString() {
    return "StateSettings[" + StateUrl.parse(url).place() + ", instances=" + instances + "]";
  }
}
