package org.investorchat.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Knows the shape of problems below each path: RFC 9457 where a channel has no other. */
@Component
final class ProblemShapes {

  private final List<ProblemShape> shapes;

  ProblemShapes(ObjectProvider<ProblemShape> shapes) {
    this.shapes = shapes.orderedStream().toList();
  }

  /**
   * Returns the shape below {@code path}.
   *
   * @param path null where it is not known
   */
  ProblemShape at(@Nullable String path) {
    return shapes.stream()
        .filter(it -> path != null && it.isFor(path))
        .findFirst()
        .orElseGet(Standard::new);
  }

  /** The problem as it is. */
  private record Standard() implements ProblemShape {

    private static final PathPattern ALL = PathPatternParser.defaultInstance.parse("/**");

    @Override
    public PathPattern paths() {
      return ALL;
    }

    @Override
    public MediaType contentType() {
      return MediaType.APPLICATION_PROBLEM_JSON;
    }

    @Override
    public Object body(Problem problem) {
      return problem;
    }

    @Override
    public Class<?> type() {
      return Problem.class;
    }
  }
}
