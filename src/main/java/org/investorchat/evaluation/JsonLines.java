package org.investorchat.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes files that hold one JSON object a line. */
final class JsonLines {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addMixIn(ReplyLanguage.class, ByTag.class)
          .addMixIn(Language.class, ByTag.class)
          .build();

  private JsonLines() {}

  /**
   * Returns the objects of {@code file} in its order; blank lines count but hold none.
   *
   * @throws MalformedExamination when a line is no JSON or not of this shape
   */
  static <T> List<T> read(Path file, Class<T> shape) throws IOException {
    var lines = Files.readAllLines(file);
    List<T> objects = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        objects.add(object(shape, lines.get(i), file, i + 1));
      }
    }
    return objects;
  }

  private static <T> T object(Class<T> shape, String json, Path file, int line) {
    try {
      return MAPPER.readValue(json, shape);
    } catch (JacksonException e) {
      throw new MalformedExamination(file, line, reason(e));
    }
  }

  private static String reason(JacksonException e) {
    String keys =
        e.getPath().stream()
            .map(it -> it.getIndex() >= 0 ? "[" + it.getIndex() + "]" : it.getPropertyName())
            .collect(Collectors.joining("."));
    String cause = e.getCause() == null ? null : e.getCause().getMessage();
    return (keys.isEmpty() ? "" : keys + ": ") + (cause == null ? e.getOriginalMessage() : cause);
  }

  /** Writes {@code objects} to {@code file}, one a line. */
  static void write(Path file, List<?> objects) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, objects.stream().map(MAPPER::writeValueAsString).toList());
  }

  /** Names a language in files by its BCP 47 tag. */
  private interface ByTag {
    @JsonValue
    String tag();
  }
}
