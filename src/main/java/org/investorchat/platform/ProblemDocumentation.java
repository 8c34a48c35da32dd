package org.investorchat.platform;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the problems that each operation of the API may answer with. */
@Component
class ProblemDocumentation implements GlobalOpenApiCustomizer {

  private static final String SCHEMA = "Problem";
  private static final String CONTENT_TYPE = "application/problem+json";

  /** What whoever calls the desk may meet. */
  private static final Set<ProblemType> SIGNED_IN =
      EnumSet.of(
          ProblemType.NOT_SIGNED_IN, ProblemType.NOT_ALLOWED, ProblemType.PASSWORD_CHANGE_NEEDED);

  private static final Set<ProblemType> OF_THE_DESK =
      EnumSet.of(
          ProblemType.NOT_SIGNED_IN,
          ProblemType.NOT_ALLOWED,
          ProblemType.PASSWORD_CHANGE_NEEDED,
          ProblemType.CSRF_MISSING,
          ProblemType.SECOND_PERSON_NEEDED,
          ProblemType.CAME_FIRST,
          ProblemType.STEP_NOT_POSSIBLE,
          ProblemType.CARD_NOT_SOUND);

  private static final Set<ProblemType> OF_CONVERSATIONS =
      EnumSet.of(
          ProblemType.UNKNOWN_CONVERSATION,
          ProblemType.CONVERSATION_BUSY,
          ProblemType.CONVERSATION_FULL);

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
                item.readOperationsMap()
                    .forEach((method, it) -> document(new Described(api, path, method, it))));
  }

  private void document(Described described) {
    var types = types(described);
    if (AccessKeys.areTakenAt(described.path())) {
      types.add(ProblemType.UNKNOWN_KEY);
    }
    if (described.isOfTheDesk()) {
      types.addAll(SIGNED_IN);
    }
    if (described.isOfTheDesk() && described.method() != HttpMethod.GET) {
      types.add(ProblemType.CSRF_MISSING);
    }
    types.forEach(it -> document(described, it));
  }

  /** Returns what can go wrong, told by what the operation takes. */
  private static Set<ProblemType> types(Described described) {
    var operation = described.operation();
    var types = declared(described);
    types.addAll(
        EnumSet.of(
            ProblemType.UNKNOWN_SITE, ProblemType.TOO_MANY_REQUESTS, ProblemType.INTERNAL_ERROR));
    if (operation.getResponses().values().stream().anyMatch(it -> it.getContent() != null)) {
      types.add(ProblemType.NOT_ACCEPTABLE);
    }
    var parameters = operation.getParameters();
    if (operation.getRequestBody() != null) {
      types.addAll(
          EnumSet.of(
              ProblemType.INVALID_REQUEST,
              ProblemType.MALFORMED_BODY,
              ProblemType.BODY_TOO_LARGE,
              ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }
    if (!described.isOfTheDesk() && needsToken(operation)) {
      types.add(ProblemType.UNKNOWN_CONVERSATION);
    } else if (parameters != null && !parameters.isEmpty()) {
      types.add(ProblemType.INVALID_REQUEST);
      if (parameters.stream()
          .anyMatch(it -> it.getIn().equals("path") || it.getName().equals("policy"))) {
        types.add(ProblemType.NOT_FOUND);
      }
    }
    return types;
  }

  private static boolean needsToken(Operation operation) {
    var ways = operation.getSecurity();
    return ways != null && ways.stream().noneMatch(Map::isEmpty);
  }

  /** Takes the statuses that an operation names itself and returns their types. */
  private static EnumSet<ProblemType> declared(Described described) {
    var operation = described.operation();
    var types = EnumSet.allOf(ProblemType.class);
    types.removeAll(described.isOfTheDesk() ? OF_CONVERSATIONS : OF_THE_DESK);
    if (!described.mayPublish()) {
      types.remove(ProblemType.CARD_NOT_SOUND);
    }
    types.removeIf(it -> !operation.getResponses().containsKey(String.valueOf(it.status())));
    types.forEach(it -> operation.getResponses().remove(String.valueOf(it.status())));
    return types;
  }

  private void document(Described described, ProblemType type) {
    var examples = new MediaType().schema(new Schema<>().$ref(SCHEMA));
    for (Locale language : CallerLanguage.SUPPORTED) {
      examples.addExamples(type.id() + " " + language, example(described, type, language));
    }
    described
        .operation()
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

  private Example example(Described described, ProblemType type, Locale language) {
    return new Example()
        .summary(texts.explanation(type, language))
        .value(problem(described, type, language));
  }

  private Problem problem(Described described, ProblemType type, Locale language) {
    return type == ProblemType.INVALID_REQUEST
        ? texts.problem(described.invalid(), language, described.path())
        : replies.general(type, type.status(), language, described.path());
  }

  /** An operation with the description it belongs to. */
  private record Described(OpenAPI api, String path, HttpMethod method, Operation operation) {

    boolean isOfTheDesk() {
      return path.startsWith("/api/v1/desk/");
    }

    /** Returns whether it has a card answer. */
    boolean mayPublish() {
      return path.matches("/api/v1/desk/cards/[^/]+/(approve|rollback)");
    }

    /** Returns a fault that a request for it may have. */
    InvalidRequest invalid() {
      if (operation.getRequestBody() == null) {
        return InvalidRequest.missing(operation.getParameters().getFirst().getName());
      }
      var body = body();
      return body.getRequired() == null
          ? InvalidRequest.wrongType(body.getProperties().keySet().iterator().next())
          : InvalidRequest.missing(body.getRequired().getFirst());
    }

    private Schema<?> body() {
      var content = operation.getRequestBody().getContent().values().iterator().next();
      String address = content.getSchema().get$ref();
      String name = address.substring(address.lastIndexOf('/') + 1);
      return Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
    }
  }
}
