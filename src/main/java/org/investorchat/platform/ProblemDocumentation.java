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
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the problems that each operation of the API may answer with. */
@Component
class ProblemDocumentation implements GlobalOpenApiCustomizer {

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

  private static final Set<ProblemType> OF_MODELS = EnumSet.of(ProblemType.UNKNOWN_MODEL);

  /** Whoever has a key, or must have one, may meet them. */
  private static final Set<ProblemType> OF_KEYS =
      EnumSet.of(ProblemType.UNKNOWN_KEY, ProblemType.KEY_NEEDED, ProblemType.KEY_NOT_FOR_THIS);

  /** No program that reads the description meets them: platforms deliver by their own rules. */
  private static final Set<ProblemType> OF_DELIVERIES =
      EnumSet.of(
          ProblemType.DELIVERY_NOT_GENUINE,
          ProblemType.DELIVERY_NOT_ALLOWED,
          ProblemType.DELIVERY_UNREADABLE);

  private final ProblemTexts texts;
  private final ProblemReplies replies;
  private final ProblemShapes shapes;

  ProblemDocumentation(ProblemTexts texts, ProblemReplies replies, ProblemShapes shapes) {
    this.texts = texts;
    this.replies = replies;
    this.shapes = shapes;
  }

  @Override
  public void customise(OpenAPI api) {
    api.getPaths().keySet().forEach(it -> describe(shapes.at(it), api));
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach((method, it) -> document(new Described(api, path, method, it))));
  }

  private static void describe(ProblemShape shape, OpenAPI api) {
    ModelConverters.getInstance(true)
        .readAll(shape.type())
        .forEach(api.getComponents()::addSchemas);
  }

  private void document(Described described) {
    var types = types(described);
    if (AccessKeys.areTakenAt(described.path())) {
      types.addAll(OF_KEYS);
      if (Scope.of(described.path()).equals(Optional.of(Scope.API))) {
        types.remove(ProblemType.KEY_NEEDED); // nobody needs one there
      }
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
    if (!described.isOfModels() // where the body alone says what is wanted
        && operation.getResponses().values().stream().anyMatch(it -> it.getContent() != null)) {
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
    types.removeAll(OF_KEYS);
    types.removeAll(OF_DELIVERIES);
    types.removeAll(described.isOfModels() ? OF_CONVERSATIONS : OF_MODELS);
    if (!described.mayPublish()) {
      types.remove(ProblemType.CARD_NOT_SOUND);
    }
    types.removeIf(it -> !operation.getResponses().containsKey(String.valueOf(it.status())));
    types.forEach(it -> operation.getResponses().remove(String.valueOf(it.status())));
    return types;
  }

  private void document(Described described, ProblemType type) {
    var shape = shapes.at(described.path());
    var examples = new MediaType().schema(new Schema<>().$ref(name(shape.type())));
    for (Locale language : CallerLanguage.SUPPORTED) {
      examples.addExamples(type.id() + " " + language, example(described, type, language));
    }
    described
        .operation()
        .getResponses()
        .merge(String.valueOf(type.status()), response(type, shape, examples), this::both);
  }

  private static String name(Class<?> type) {
    var schema = type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
    return schema.name();
  }

  private ApiResponse response(ProblemType type, ProblemShape shape, MediaType examples) {
    return new ApiResponse()
        .description(texts.title(type, Locale.ENGLISH))
        .content(new Content().addMediaType(shape.contentType().toString(), examples));
  }

  /** Returns one response for two types of problem that share a status. */
  private ApiResponse both(ApiResponse one, ApiResponse other) {
    var examples = one.getContent().values().iterator().next().getExamples();
    examples.putAll(other.getContent().values().iterator().next().getExamples());
    return one.description(one.getDescription() + ", or: " + other.getDescription());
  }

  private Example example(Described described, ProblemType type, Locale language) {
    return new Example()
        .summary(texts.explanation(type, language))
        .value(shapes.at(described.path()).body(problem(described, type, language)));
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

    boolean isOfModels() {
      return path.startsWith("/v1/");
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
