package org.investorchat.channels.openai;

import org.investorchat.platform.Problem;
import org.investorchat.platform.ProblemShape;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Gives every error below {@code /v1} the shape of OpenAI's. */
@Component
final class OpenAiErrors implements ProblemShape {

  private static final PathPattern PATHS = PathPatternParser.defaultInstance.parse("/v1/**");

  @Override
  public PathPattern paths() {
    return PATHS;
  }

  @Override
  public MediaType contentType() {
    return MediaType.APPLICATION_JSON;
  }

  @Override
  public Object body(Problem problem) {
    return OpenAiError.of(problem);
  }

  @Override
  public Class<?> type() {
    return OpenAiError.class;
  }
}
