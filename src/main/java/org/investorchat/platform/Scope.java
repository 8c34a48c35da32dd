package org.investorchat.platform;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A way for programs to come in. */
enum Scope {
  /** Our own API, but for conversations, whose token has the same header, and the desk. */
  API,
  /** The API that has the shape of OpenAI's. */
  OPENAI,
  /** The Model Context Protocol. */
  MCP;

  private static final List<Way> WAYS =
      List.of(
          new Way(API, "/api/**", "/api/v1/conversations/{id}/**", "/api/v1/desk/**"),
          new Way(OPENAI, "/v1/**"),
          new Way(MCP, "/mcp/**"));

  /** Returns the scope that a key for {@code path} must have; empty where keys are not taken. */
  static Optional<Scope> of(String path) {
    var container = PathContainer.parsePath(path);
    return WAYS.stream().filter(it -> it.leads(container)).map(Way::scope).findFirst();
  }

  /** The paths of a scope, and those among them where no key is taken. */
  private record Way(Scope scope, PathPattern paths, List<PathPattern> exceptions) {

    Way(Scope scope, String paths, String... exceptions) {
      this(scope, pattern(paths), List.of(exceptions).stream().map(Way::pattern).toList());
    }

    private static PathPattern pattern(String path) {
      return PathPatternParser.defaultInstance.parse(path);
    }

    boolean leads(PathContainer path) {
      return paths.matches(path) && exceptions.stream().noneMatch(it -> it.matches(path));
    }
  }
}
