package org.investorchat.channels.openai;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.investorchat.channels.PublicOrigin;
import org.investorchat.channels.StreamSettings;
import org.investorchat.channels.StreamedAnswer;
import org.investorchat.platform.LateProblems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers as OpenAI's chat completions do, at once or as a stream. */
@RestController
@Tag(name = "OpenAI")
class CompletionsController {

  private static final String PATH = "/v1/chat/completions";

  private final Completions completions;
  private final PublicOrigin origin;
  private final LateProblems problems;
  private final StreamSettings settings;
  private final JsonMapper json;

  CompletionsController(
      Completions completions,
      PublicOrigin origin,
      LateProblems problems,
      StreamSettings settings,
      JsonMapper json) {
    this.completions = completions;
    this.origin = origin;
    this.problems = problems;
    this.settings = settings;
    this.json = json;
  }

  @Operation(
      operationId = "complete",
      summary = "Answer as OpenAI's API does",
      description =
          "Answers the last message of the user in the light of the user's earlier ones. The text"
              + " holds its sources and what the reader must know; annotations say which place"
              + " rests on which page, and citations are those of /api/v1. With stream: true it"
              + " comes as chunks, and [DONE]. What chat programs ask for beside questions, such as"
              + " a title, is answered without a search.")
  @ApiResponse(
      responseCode = "200",
      description = "The answer.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = Completion.class)),
        @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "404")
  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  Object complete(
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @RequestBody CompletionRequest request) {
    var asked = request.checked();
    var occasion = completions.occasion(asked, headers);
    return asked.isStreamed()
        ? stream(asked, occasion, headers).begin()
        : ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.APPLICATION_JSON)
            .body(whole(asked, occasion));
  }

  private Completion whole(CompletionRequest request, CompletionOccasion occasion) {
    var completed = completions.complete(request, origin.ofRequest(), () -> {});
    return Completion.of(occasion, completed, Usage.of(request, completed.text()));
  }

  private StreamedAnswer<Completed> stream(
      CompletionRequest request, CompletionOccasion occasion, HttpHeaders headers) {
    String links = origin.ofRequest();
    String language = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
    return new StreamedAnswer<>(
        accepted -> completions.complete(request, links, () -> accepted.accept(occasion.id())),
        new CompletionStream(
            occasion, request, json, thrown -> OpenAiError.of(problems.of(thrown, PATH, language))),
        settings.heartbeat());
  }
}
