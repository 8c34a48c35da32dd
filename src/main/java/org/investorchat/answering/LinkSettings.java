package org.investorchat.answering;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the service.
 *
 * @param origin scheme and host, such as {@code https://invest.example.org}; empty for that of each
 *     request
 */
@ConfigurationProperties(prefix = "links", ignoreUnknownFields = false)
public record LinkSettings(String origin) {

  private static final Pattern ORIGIN = Pattern.compile("(https?://[A-Za-z0-9.:\\[\\]-]+)?");

  /** Checks that it is an origin. */
  public LinkSettings {
    if (!ORIGIN.matcher(origin).matches()) {
      throw new IllegalArgumentException(
          "links.origin must be such as https://invest.example.org, got " + origin);
    }
  }
}
