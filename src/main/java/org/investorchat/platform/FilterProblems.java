package org.investorchat.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers from a filter as a controller would that throws. */
@Component
@ConditionalOnWebApplication
public class FilterProblems {

  private final HandlerExceptionResolver resolver;

  FilterProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
    this.resolver = resolver;
  }

  /** Answers {@code request} with the problem of {@code thrown}. */
  public void answer(
      HttpServletRequest request, HttpServletResponse response, RuntimeException thrown) {
    if (resolver.resolveException(request, response, null, thrown) == null) {
      throw thrown;
    }
  }
}
