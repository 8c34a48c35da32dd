package org.investorchat.channels.rest;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Lets callers keep a document until the knowledge changes. */
final class DocumentResponse {

  /** How long a copy may be used unasked; a new state of the knowledge shows after at most this. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private DocumentResponse() {}

  /**
   * Returns a response with an entity tag, a weak one: Tomcat sends strongly tagged bodies
   * uncompressed.
   *
   * @param version of the knowledge
   * @param language tag of the document's language, or {@code mul} for both
   */
  static <T> ResponseEntity<T> of(T document, String version, String language) {
    return ResponseEntity.ok()
        .eTag("W/\"" + version + "-" + language + "\"")
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.equals("mul") ? "en, zh-Hans" : language)
        .body(document);
  }
}
