package org.investorchat.platform;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the problems that each operation of the API may answer with. */
@Component
class ProblemDocumentation implements GlobalOpenApiCustomizer {

  private static final String SCHEMA = "Problem";
  private static final String CONTENT_TYPE = "application/problem+json";

  private final ProblemTexts texts;
  private final ProblemReplies replies;

  ProblemDocumentation(ProblemTexts texts, ProblemReplies replies) {
    this.texts = texts;
    this.replies = replies;
  }

  @Override
  public void customise(OpenAPI api) {
    ModelConverters.getInstance(true)
        .readAll(Problem.class)
        .forEach(api.getComponents()::addSchemas);
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperations()
                    .forEach(
                        operation ->
                            types(operation).forEach(it -> document(operation, path, it))));
  }

  /** Returns what can go wrong, told by what the operation takes. */
  private static Set<ProblemType> types(Operation operation) {
    var types = EnumSet.of(ProblemType.NOT_ACCEPTABLE, ProblemType.INTERNAL_ERROR);
    var parameters = operation.getParameters();
    if (operation.getRequestBody() != null) {
      types.addAll(
          EnumSet.of(
              ProblemType.INVALID_REQUEST,
              ProblemType.MALFORMED_BODY,
              ProblemType.BODY_TOO_LARGE,
              ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }
    if (parameters != null && !parameters.isEmpty()) {
      types.add(ProblemType.INVALID_REQUEST);
      if (parameters.stream()
          .anyMatch(it -> it.getIn().equals("path") || it.getName().equals("policy"))) {
        types.add(ProblemType.NOT_FOUND);
      }
    }
    return types;
  }

  private void document(Operation operation, String path, ProblemType type) {
    var examples = new MediaType().schema(new Schema<>().$ref(SCHEMA));
    for (Locale language : CallerLanguage.SUPPORTED) {
      examples.addExamples(type.id() + " " + language, example(operation, path, type, language));
    }
    operation
        .getResponses()
        .merge(String.valueOf(type.status()), response(type, examples), this::both);
  }

  private ApiResponse response(ProblemType type, MediaType examples) {
    return new ApiResponse()
        .description(texts.title(type, Locale.ENGLISH))
        .content(new Content().addMediaType(CONTENT_TYPE, examples));
  }

  /** Returns one response for two types of problem that share a status. */
  private ApiResponse both(ApiResponse one, ApiResponse other) {
    var examples = Objects.requireNonNull(one.getContent().get(CONTENT_TYPE)).getExamples();
    var more = Objects.requireNonNull(other.getContent().get(CONTENT_TYPE)).getExamples();
    examples.putAll(more);
    return one.description(one.getDescription() + ", or: " + other.getDescription());
  }

  private Example example(Operation operation, String path, ProblemType type, Locale language) {
    return new Example()
        .summary(texts.explanation(type, language))
        .value(problem(operation, path, type, language));
  }

  private Problem problem(Operation operation, String path, ProblemType type, Locale language) {
    return type == ProblemType.INVALID_REQUEST
        ? texts.problem(InvalidRequest.missing(field(operation)), language, path)
        : replies.general(type, type.status(), language, path);
  }

  private static String field(Operation operation) {
    return operation.getRequestBody() == null
        ? operation.getParameters().getFirst().getName()
        : "question";
  }
}
