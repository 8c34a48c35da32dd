package org.investorchat.channels.rest;

import java.util.List;
import org.springframework.http.MediaType;

/** Reads which of its formats an answer is wanted in. */
final class AcceptedFormat {

  private AcceptedFormat() {}

  /**
   * Returns whether a stream is asked for by name, and at least as much as JSON.
   *
   * @param accepted types of the header {@code Accept}
   */
  static boolean isStream(List<MediaType> accepted) {
    double stream = quality(accepted, MediaType.TEXT_EVENT_STREAM);
    return stream > 0 && stream >= quality(accepted, MediaType.APPLICATION_JSON);
  }

  private static double quality(List<MediaType> accepted, MediaType named) {
    return accepted.stream()
        .filter(it -> it.equalsTypeAndSubtype(named))
        .mapToDouble(MediaType::getQualityValue)
        .max()
        .orElse(0);
  }
}
