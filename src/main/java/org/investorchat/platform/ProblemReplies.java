package org.investorchat.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a request with a problem in the caller's language. */
@Component
class ProblemReplies {

  private static final String API_DESCRIPTION = "/v3/api-docs";

  /** Stands for the limit of a conversation in the API's description. */
  private static final int EXAMPLE_QUESTIONS = 100;

  /** Stands for a colleague in the API's description. */
  private static final Object[] EXAMPLE_OF_CAME_FIRST =
      RefusedRequest.cameFirst("Li Na", null, Instant.parse("2026-11-23T01:30:00Z"), null)
          .arguments(Locale.ENGLISH);

  private final ProblemTexts texts;
  private final ProblemShapes shapes;
  private final WebSettings settings;

  ProblemReplies(ProblemTexts texts, ProblemShapes shapes, WebSettings settings) {
    this.texts = texts;
    this.shapes = shapes;
    this.settings = settings;
  }

  ResponseEntity<Object> invalid(InvalidRequest invalid, HttpServletRequest request) {
    return reply(
        texts.problem(invalid, language(request), request.getRequestURI()), request, none());
  }

  /**
   * Replies with a problem of {@code type}.
   *
   * @param arguments of the type's sentence
   */
  ResponseEntity<Object> of(
      ProblemType type, HttpServletRequest request, HttpHeaders headers, Object... arguments) {
    var problem =
        texts.problem(type, type.status(), language(request), request.getRequestURI(), arguments);
    return reply(problem, request, headers);
  }

  /** Replies with what a request was refused for. */
  ResponseEntity<Object> refused(
      RefusedRequest refused, HttpServletRequest request, HttpHeaders headers) {
    var type = refused.type();
    var language = language(request);
    var problem =
        texts.problem(
            type, type.status(), language, request.getRequestURI(), refused.arguments(language));
    return reply(problem.with(refused.errors(language), refused.ticket()), request, headers);
  }

  /** Replies that the body has more bytes than it may. */
  ResponseEntity<Object> tooLarge(HttpServletRequest request) {
    return of(
        ProblemType.BODY_TOO_LARGE, request, none(), settings.mostBytes(request.getRequestURI()));
  }

  /** Replies with the problem of a {@code status} that nothing more is known about. */
  ResponseEntity<Object> ofStatus(int status, HttpServletRequest request, HttpHeaders headers) {
    return ofStatus(status, request, request.getRequestURI(), headers);
  }

  /**
   * Replies with the problem of a {@code status} that nothing more is known about.
   *
   * @param path that was asked for
   */
  ResponseEntity<Object> ofStatus(
      int status, HttpServletRequest request, String path, HttpHeaders headers) {
    var problem = general(ProblemType.ofStatus(status), status, language(request), path);
    return reply(problem, request, headers);
  }

  /** Returns the problem of {@code type} as told where nothing more is known. */
  Problem general(ProblemType type, int status, Locale language, String path) {
    return texts.problem(type, status, language, path, generalArguments(type, path));
  }

  static HttpHeaders none() {
    return new HttpHeaders();
  }

  private Object[] generalArguments(ProblemType type, String path) {
    return switch (type) {
      case NOT_FOUND -> new Object[] {API_DESCRIPTION};
      case METHOD_NOT_ALLOWED -> new Object[] {"GET, POST"};
      case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
          new Object[] {MediaType.APPLICATION_JSON_VALUE};
      case BODY_TOO_LARGE -> new Object[] {settings.mostBytes(path)};
      case CONVERSATION_FULL -> new Object[] {EXAMPLE_QUESTIONS};
      case CAME_FIRST -> EXAMPLE_OF_CAME_FIRST.clone();
      case INVALID_REQUEST,
          MALFORMED_BODY,
          MALFORMED_REQUEST,
          UNKNOWN_KEY,
          KEY_NEEDED,
          KEY_NOT_FOR_THIS,
          UNKNOWN_MODEL,
          NOT_SIGNED_IN,
          UNKNOWN_SITE,
          NOT_ALLOWED,
          CSRF_MISSING,
          PASSWORD_CHANGE_NEEDED,
          SECOND_PERSON_NEEDED,
          STEP_NOT_POSSIBLE,
          CARD_NOT_SOUND,
          DELIVERY_NOT_GENUINE,
          DELIVERY_NOT_ALLOWED,
          DELIVERY_UNREADABLE,
          UNKNOWN_CONVERSATION,
          CONVERSATION_BUSY,
          TOO_MANY_REQUESTS,
          INTERNAL_ERROR,
          UNAVAILABLE ->
          new Object[0];
    };
  }

  private static Locale language(HttpServletRequest request) {
    return CallerLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private ResponseEntity<Object> reply(
      Problem problem, HttpServletRequest request, HttpHeaders headers) {
    var shape = shapes.at(problem.instance());
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .headers(
            it -> {
              it.setContentType(shape.contentType());
              it.setContentLanguage(language(request));
              it.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
              it.setCacheControl("no-store");
            })
        .body(shape.body(problem));
  }
}
