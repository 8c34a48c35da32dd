package org.investorchat.channels;

import org.investorchat.answering.LinkSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells where the service is reached, for links that must be whole. */
@Component
public class PublicOrigin {

  private final LinkSettings settings;

  /** Tells what {@code settings} say. */
  public PublicOrigin(LinkSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns scheme and host, such as {@code https://invest.example.org}: as set, else as the
   * request under way names them.
   */
  public String ofRequest() {
    return settings.origin().isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
        : settings.origin();
  }
}
