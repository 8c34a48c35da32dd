package org.investorchat.knowledge.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one YAML file into a record; every key is required unless it is an Optional. */
final class YamlFiles {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .annotationIntrospector(new RequiredUnlessOptional())
          .build();

  private YamlFiles() {}

  /**
   * Returns the content of {@code file}.
   *
   * @throws MalformedKnowledge when the file is missing, is no YAML, or is not of this shape
   */
  static <T> T read(Path file, Class<T> shape) {
    if (!Files.isRegularFile(file)) {
      throw new MalformedKnowledge(file, "file", "expected this file to exist");
    }
    try {
      return MAPPER.readValue(file, shape);
    } catch (JacksonException e) {
      throw new MalformedKnowledge(file, place(e), expected(e));
    }
  }

  private static String place(JacksonException e) {
    String path =
        e.getPath().stream()
            .map(it -> it.getIndex() >= 0 ? "[" + it.getIndex() + "]" : "." + it.getPropertyName())
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    String line = "line " + (e.getLocation() == null ? 0 : e.getLocation().getLineNr());
    return path.isEmpty() ? line : line + ", " + path;
  }

  private static String expected(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException it ->
          "unknown key " + it.getPropertyName() + ", expected one of " + it.getKnownPropertyIds();
      case InvalidFormatException it when it.getTargetType().isEnum() ->
          "expected one of " + names(it.getTargetType()) + ", got " + it.getValue();
      case ValueInstantiationException it when it.getCause() != null ->
          String.valueOf(it.getCause().getMessage());
      case MismatchedInputException it when missing(it) != null ->
          "expected the key " + missing(it);
      default -> withoutClassNames(e.getOriginalMessage());
    };
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(it -> ((Enum<?>) it).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String missing(MismatchedInputException e) {
    String message = e.getOriginalMessage();
    return message.startsWith("Missing ") && message.contains("'")
        ? message.substring(
            message.indexOf('\'') + 1, message.indexOf('\'', message.indexOf('\'') + 1))
        : null;
  }

  private static String withoutClassNames(String message) {
    return message.replaceAll("`[^`]*\\.([A-Za-z0-9_$]+)[^`]*`", "$1");
  }

  /** Treats every record component as required unless its type is an Optional. */
  private static final class RequiredUnlessOptional extends JacksonAnnotationIntrospector {

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      return member.getRawType() != Optional.class;
    }
  }
}
