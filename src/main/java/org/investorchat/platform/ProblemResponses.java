package org.investorchat.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns whatever a controller throws into a problem. */
@RestControllerAdvice
class ProblemResponses {

  /** As long as a store that was found away is not asked again. */
  private static final Duration STORE_BACK = Duration.ofSeconds(2);

  private final ProblemReplies replies;
  private final FailureLog failures;

  ProblemResponses(ProblemReplies replies, FailureLog failures) {
    this.replies = replies;
    this.failures = failures;
  }

  @ExceptionHandler
  ResponseEntity<Object> invalid(InvalidRequest invalid, HttpServletRequest request) {
    return replies.invalid(invalid, request);
  }

  @ExceptionHandler
  ResponseEntity<Object> missing(
      MissingServletRequestParameterException missing, HttpServletRequest request) {
    return replies.invalid(InvalidRequest.missing(missing.getParameterName()), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> mistyped(
      MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
    return replies.invalid(InvalidRequest.wrongType(mistyped.getName()), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> mistyped(
      MethodArgumentNotValidException mistyped, HttpServletRequest request) {
    var field = Objects.requireNonNull(mistyped.getBindingResult().getFieldError());
    return replies.invalid(InvalidRequest.wrongType(field.getField()), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(
      HttpMessageNotReadableException unreadable, HttpServletRequest request) {
    if (causes(unreadable).anyMatch(BodyTooLarge.class::isInstance)) {
      return replies.tooLarge(request);
    }
    return mistypedField(unreadable)
        .map(it -> replies.invalid(InvalidRequest.wrongType(it), request))
        .orElseGet(() -> replies.of(ProblemType.MALFORMED_BODY, request, ProblemReplies.none()));
  }

  @ExceptionHandler(BodyTooLarge.class)
  ResponseEntity<Object> tooLarge(HttpServletRequest request) {
    return replies.tooLarge(request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unknown(UnknownResource unknown, HttpServletRequest request) {
    return replies.of(ProblemType.NOT_FOUND, request, ProblemReplies.none(), unknown.listing());
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(RefusedRequest refused, HttpServletRequest request) {
    var headers = new HttpHeaders();
    refused
        .retryAfter()
        .ifPresent(it -> headers.set(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(it)));
    return replies.refused(refused, request, headers);
  }

  @ExceptionHandler
  ResponseEntity<Object> away(StateUnavailable away, HttpServletRequest request) {
    failures.recordAway(away);
    return refused(RefusedRequest.unavailable(STORE_BACK), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> wrongMethod(
      HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
    var headers = wrong.getHeaders();
    String allowed = String.valueOf(headers.getFirst(HttpHeaders.ALLOW));
    return replies.of(ProblemType.METHOD_NOT_ALLOWED, request, headers, allowed);
  }

  @ExceptionHandler
  ResponseEntity<Object> wrongMediaType(
      HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
    return replies.of(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        request,
        wrong.getHeaders(),
        list(wrong.getSupportedMediaTypes()));
  }

  @ExceptionHandler
  ResponseEntity<Object> notAcceptable(
      HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
    return replies.of(
        ProblemType.NOT_ACCEPTABLE,
        request,
        wrong.getHeaders(),
        list(wrong.getSupportedMediaTypes()));
  }

  /** Answers a query that Tomcat cannot decode, such as {@code ?q=%zz}. */
  @ExceptionHandler
  ResponseEntity<Object> undecodable(
      InvalidParameterException undecodable, HttpServletRequest request) {
    return replies.ofStatus(undecodable.getErrorCode(), request, ProblemReplies.none());
  }

  /** Answers what Spring itself refuses with a status, and records what nobody foresaw. */
  @ExceptionHandler
  @Nullable ResponseEntity<Object> other(
      Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
    if (response.isCommitted()) {
      return null;
    }
    if (thrown instanceof ErrorResponse refusal) {
      return replies.ofStatus(refusal.getStatusCode().value(), request, refusal.getHeaders());
    }
    failures.record(thrown, request);
    return replies.of(ProblemType.INTERNAL_ERROR, request, ProblemReplies.none());
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }

  private static Optional<String> mistypedField(Throwable unreadable) {
    return causes(unreadable)
        .filter(MismatchedInputException.class::isInstance)
        .flatMap(it -> ((MismatchedInputException) it).getPath().stream())
        .flatMap(it -> Stream.ofNullable(it.getPropertyName()))
        .findFirst();
  }

  private static String list(List<MediaType> types) {
    return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
  }
}
