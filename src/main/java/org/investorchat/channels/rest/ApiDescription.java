package org.investorchat.channels.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Introduces the API and gives each operation an example in each language, from the files {@code
 * openapi/<operation>.<request|response>.<en|zh>.json}.
 */
@Component
class ApiDescription implements GlobalOpenApiCustomizer {

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
                    + " Accept-Language; their type leads to an explanation."));
    api.getPaths().values().stream()
        .flatMap(it -> it.readOperations().stream())
        .forEach(this::addExamples);
  }

  private void addExamples(Operation operation) {
    String id = operation.getOperationId();
    if (operation.getRequestBody() != null) {
      addExamples(operation.getRequestBody().getContent(), id + ".request");
    }
    var success = Objects.requireNonNull(operation.getResponses().get("200"), id);
    addExamples(success.getContent(), id + ".response");
  }

  private void addExamples(Content content, String name) {
    for (String language : LANGUAGES) {
      var file = new ClassPathResource("openapi/" + name + "." + language + ".json");
      content.values().forEach(it -> it.addExamples(language, new Example().value(read(file))));
    }
  }

  private Object read(ClassPathResource file) {
    try (var stream = file.getInputStream()) {
      return json.readValue(stream, Object.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getPath(), e);
    }
  }
}
