package org.investorchat.channels.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Introduces the API and gives each operation an example in each language, from the files {@code
 * openapi/<operation>.<request|response>.<en|zh>.json}; streams from {@code .txt}, pages from
 * {@code .html}, other files from {@code .yaml} and {@code .csv}.
 */
@Component
class ApiDescription implements GlobalOpenApiCustomizer {

  /** Names the token of a conversation among the ways to be let in. */
  static final String CONVERSATION_TOKEN = "conversationToken";

  private static final String INTEGRATOR_KEY = "integratorKey";

  private static final String DESK = "/api/v1/desk/";
  private static final String DESK_SESSION = "deskSession";

  private static final List<String> LANGUAGES = List.of("en", "zh");

  private final JsonMapper json;

  ApiDescription(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void customise(OpenAPI api) {
    api.setInfo(
        new Info()
            .title("Beijing foreign investment assistant")
            .version("v1")
            .description(
                "Answers questions about policies for foreign investors in Chinese and English,"
                    + " citing the clause. Errors are problems (RFC 9457) in the language of"
                    + " Accept-Language; their type leads to an explanation. RateLimit-Policy and"
                    + " RateLimit say how many requests are taken and how many are left; a 429 says"
                    + " in Retry-After after how many seconds to come again."));
    api.getComponents()
        .addSecuritySchemes(
            CONVERSATION_TOKEN, bearer("The token that came with the conversation."))
        .addSecuritySchemes(
            INTEGRATOR_KEY,
            bearer(
                "The key of an integrator, ick_<id>_<secret>; requests then count for the key in"
                    + " place of the address. Nobody needs one."))
        .addSecuritySchemes(
            DESK_SESSION,
            new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("desk-session")
                .description(
                    "The session of whoever has signed in at /desk/login. Calls that change"
                        + " something also need the header X-XSRF-TOKEN with the value of the"
                        + " cookie XSRF-TOKEN."));
    api.getPaths().forEach((path, item) -> item.readOperations().forEach(it -> complete(path, it)));
  }

  private static SecurityScheme bearer(String description) {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description(description);
  }

  private void complete(String path, Operation operation) {
    addExamples(operation);
    if (path.startsWith(DESK)) {
      operation.addSecurityItem(new SecurityRequirement().addList(DESK_SESSION));
    } else if (operation.getSecurity() == null) {
      operation
          .addSecurityItem(new SecurityRequirement())
          .addSecurityItem(new SecurityRequirement().addList(INTEGRATOR_KEY));
    }
  }

  private void addExamples(Operation operation) {
    String id = operation.getOperationId();
    if (operation.getRequestBody() != null) {
      addExamples(operation.getRequestBody().getContent(), id + ".request");
    }
    operation.getResponses().entrySet().stream()
        .filter(it -> it.getKey().startsWith("2") && it.getValue().getContent() != null)
        .forEach(it -> addExamples(it.getValue().getContent(), id + ".response"));
  }

  private void addExamples(Content content, String name) {
    for (String language : LANGUAGES) {
      content.forEach(
          (type, it) -> it.addExamples(language, new Example().value(read(type, name, language))));
    }
  }

  private Object read(String type, String name, String language) {
    String file = "openapi/" + name + "." + language;
    return switch (type) {
      case MediaType.TEXT_EVENT_STREAM_VALUE -> text(file + ".txt");
      case MediaType.TEXT_HTML_VALUE -> text(file + ".html");
      case "application/yaml" -> text(file + ".yaml");
      case "text/csv" -> text(file + ".csv");
      case "application/jsonl" -> text(file + ".jsonl");
      default -> json.readValue(text(file + ".json"), Object.class);
    };
  }

  private static String text(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
