package org.investorchat.channels.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.investorchat.platform.InvalidRequest;
import org.springframework.http.MediaType;

/** A kind of file that a conversation can be saved as. */
enum ExportFormat {
  HTML("text/html;charset=UTF-8"),
  JSON(MediaType.APPLICATION_JSON_VALUE);

  private static final List<String> IDS = Arrays.stream(values()).map(ExportFormat::id).toList();

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  /**
   * Returns the kind of file called {@code id}.
   *
   * @throws InvalidRequest when there is none
   */
  static ExportFormat named(String id) {
    return Arrays.stream(values())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> InvalidRequest.notOneOf("format", IDS));
  }

  /** Returns its name, which also ends the name of the file. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  MediaType contentType() {
    return MediaType.parseMediaType(contentType);
  }
}
