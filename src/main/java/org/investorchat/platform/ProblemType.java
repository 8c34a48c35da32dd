package org.investorchat.platform;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of problem; names and numbers are stable. */
enum ProblemType {
  INVALID_REQUEST("invalid-request", 400),
  MALFORMED_BODY("malformed-body", 400),
  MALFORMED_REQUEST("malformed-request", 400),
  DELIVERY_UNREADABLE("delivery-unreadable", 400),
  UNKNOWN_KEY("unknown-key", 401),
  KEY_NEEDED("key-needed", 401),
  NOT_SIGNED_IN("not-signed-in", 401),
  DELIVERY_NOT_GENUINE("delivery-not-genuine", 401),
  UNKNOWN_SITE("unknown-site", 403),
  KEY_NOT_FOR_THIS("key-not-for-this", 403),
  NOT_ALLOWED("not-allowed", 403),
  CSRF_MISSING("csrf-missing", 403),
  PASSWORD_CHANGE_NEEDED("password-change-needed", 403),
  SECOND_PERSON_NEEDED("second-person-needed", 403),
  DELIVERY_NOT_ALLOWED("delivery-not-allowed", 403),
  NOT_FOUND("not-found", 404),
  UNKNOWN_CONVERSATION("unknown-conversation", 404),
  UNKNOWN_MODEL("unknown-model", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  NOT_ACCEPTABLE("not-acceptable", 406),
  CONVERSATION_BUSY("conversation-busy", 409),
  CONVERSATION_FULL("conversation-full", 409),
  CAME_FIRST("came-first", 409),
  STEP_NOT_POSSIBLE("step-not-possible", 409),
  CARD_NOT_SOUND("card-not-sound", 409),
  BODY_TOO_LARGE("body-too-large", 413),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
  TOO_MANY_REQUESTS("too-many-requests", 429),
  INTERNAL_ERROR("internal-error", 500),
  UNAVAILABLE("unavailable", 503);

  private static final int FIRST_SERVER_ERROR = 500;

  private final String id;
  private final int status;

  ProblemType(String id, int status) {
    this.id = id;
    this.status = status;
  }

  /** Returns the type with this id; empty when there is none. */
  static Optional<ProblemType> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the type for an HTTP status that nothing more is known about. */
  static ProblemType ofStatus(int status) {
    if (status == MALFORMED_REQUEST.status) {
      return MALFORMED_REQUEST;
    }
    return Arrays.stream(values())
        .filter(it -> it.status == status)
        .findFirst()
        .orElse(status < FIRST_SERVER_ERROR ? MALFORMED_REQUEST : INTERNAL_ERROR);
  }

  String id() {
    return id;
  }

  int status() {
    return status;
  }

  /** Returns the address of the page that explains the type. */
  String address() {
    return "/problems/" + id;
  }
}
