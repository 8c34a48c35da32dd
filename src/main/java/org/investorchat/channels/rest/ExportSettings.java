package org.investorchat.channels.rest;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What files that visitors keep say of who made them.
 *
 * @param contentProducer name or code of who runs the service, never blank
 */
@ConfigurationProperties(prefix = "export", ignoreUnknownFields = false)
record ExportSettings(String contentProducer) {

  ExportSettings {
    if (contentProducer.isBlank()) {
      throw new IllegalArgumentException("export.content-producer must not be blank");
    }
  }
}
