package org.investorchat.retrieval.lexical;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the word lists and patterns among the resources; an unknown key fails. */
public final class Lexicons {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private Lexicons() {}

  /** Returns the content of {@code lexicons/<name>.yaml}. */
  public static <T> T read(String name, Class<T> shape) {
    String path = "lexicons/" + name + ".yaml";
    try (var stream = Lexicons.class.getClassLoader().getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("no lexicon " + path);
      }
      return MAPPER.readValue(stream, shape);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
