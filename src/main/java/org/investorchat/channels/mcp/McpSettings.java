package org.investorchat.channels.mcp;

import java.util.List;
import org.investorchat.platform.WebOrigin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How assistants of other people come in.
 *
 * @param enabled whether they do
 * @param origins of pages that may, as browsers send them; none by default
 */
@ConfigurationProperties(prefix = "mcp", ignoreUnknownFields = false)
record McpSettings(boolean enabled, @DefaultValue List<String> origins) {

  McpSettings {
    origins = List.copyOf(origins);
    for (String origin : origins) {
      if (!WebOrigin.isOne(origin)) {
        throw new IllegalArgumentException(
            "mcp.origins must be as browsers send them, such as https://www.example.org or"
                + " http://localhost:6274, got "
                + origin);
      }
    }
  }
}
