package org.investorchat.channels.openai;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells which models there are. */
@RestController
@Tag(name = "OpenAI")
class ModelsController {

  @Operation(
      operationId = "models",
      summary = "List the models",
      description =
          "Lists what a program can choose, in the shape of OpenAI's API: the assistant, and a"
              + " model for the titles and tags that chat programs ask for.")
  @ApiResponse(
      responseCode = "200",
      description = "The models.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Model.Listing.class)))
  @GetMapping("/v1/models")
  ResponseEntity<Model.Listing> models() {
    return json(new Model.Listing("list", Model.ALL));
  }

  @Operation(
      operationId = "model",
      summary = "Get a model",
      description = "Returns one of the models, in the shape of OpenAI's API.")
  @ApiResponse(
      responseCode = "200",
      description = "The model.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = Model.class)))
  @ApiResponse(responseCode = "404")
  @GetMapping("/v1/models/{id}")
  ResponseEntity<Model> model(
      @Parameter(description = "Id of the model.", example = "investor-chatbot") @PathVariable
          String id) {
    return json(Model.named(id));
  }

  private static <T> ResponseEntity<T> json(T body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
