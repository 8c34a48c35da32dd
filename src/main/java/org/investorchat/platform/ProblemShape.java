package org.investorchat.platform;

import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** How problems look below paths whose callers expect errors of another shape than ours. */
public interface ProblemShape {

  /** Returns the paths it is for. */
  PathPattern paths();

  /** Returns what the body is. */
  MediaType contentType();

  /** Returns {@code problem} in this shape; an instance of {@link #type}. */
  Object body(Problem problem);

  /** Returns the type of the body, for the description of the API. */
  Class<?> type();

  /** Returns whether it is for {@code path}, as a request line has it, be it malformed. */
  default boolean isFor(String path) {
    String decodable = path.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    return paths().matches(PathContainer.parsePath(decodable));
  }
}
