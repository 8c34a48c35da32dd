package org.investorchat.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Turns errors from outside controllers, which the container dispatches here, into problems. */
@RestController
class ErrorDispatchController implements ErrorController {

  private final ProblemReplies replies;
  private final FailureLog failures;

  ErrorDispatchController(ProblemReplies replies, FailureLog failures) {
    this.replies = replies;
    this.failures = failures;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<Object> problem(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      failures.record(thrown, request);
    }
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer it
            ? it
            : HttpStatus.NOT_FOUND.value();
    String path =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String it
            ? it
            : request.getRequestURI();
    return replies.ofStatus(status, request, path, ProblemReplies.none());
  }
}
