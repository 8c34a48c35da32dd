package org.investorchat.channels.ui;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Consumer;
import org.investorchat.channels.AnswerView;
import org.investorchat.channels.AnswerViews;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.EventStream;
import org.investorchat.channels.MessageIds;
import org.investorchat.channels.PublicOrigin;
import org.investorchat.channels.StreamSettings;
import org.investorchat.channels.StreamedAnswer;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.conversation.Retelling;
import org.investorchat.conversation.Utterance;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.LateProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers pages made with the AI SDK. */
@RestController
@Tag(name = "Answers")
class UiController {

  private static final String PATH = "/api/v1/chat";

  private final Retelling retelling;
  private final AnswerViews views;
  private final MessageIds ids;
  private final ChannelTexts texts;
  private final PublicOrigin origin;
  private final LateProblems problems;
  private final StreamSettings settings;
  private final JsonMapper json;

  UiController(
      Retelling retelling,
      AnswerViews views,
      MessageIds ids,
      ChannelTexts texts,
      PublicOrigin origin,
      LateProblems problems,
      StreamSettings settings,
      JsonMapper json) {
    this.retelling = retelling;
    this.views = views;
    this.ids = ids;
    this.texts = texts;
    this.origin = origin;
    this.problems = problems;
    this.settings = settings;
    this.json = json;
  }

  @Operation(
      operationId = "chat",
      summary = "Answer a page made with the AI SDK",
      description =
          "Answers the last message of the user in the light of the user's earlier ones, as the UI"
              + " message stream of the AI SDK, which useChat reads: the text, whose last line says"
              + " that AI composed it, a source-url for each citation, and data parts: outcome,"
              + " citations, responsible, notices, handoff, suggestions. Once begun it may end with"
              + " an error part; what is refused before is a problem.")
  @ApiResponse(
      responseCode = "200",
      description = "The answer in parts.",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  @PostMapping(
      path = PATH,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<EventStream> chat(
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @RequestBody UiRequest request) {
    var said = request.said();
    String id = ids.next("msg_");
    String links = origin.ofRequest();
    String language = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
    var stream =
        new StreamedAnswer<>(
            accepted -> answer(said, links, id, accepted),
            new UiStream(id, texts, json, thrown -> problems.of(thrown, PATH, language).told()),
            settings.heartbeat());
    return ResponseEntity.ok().header("x-vercel-ai-ui-message-stream", "v1").body(stream.begin());
  }

  private AnswerView answer(List<String> said, String links, String id, Consumer<String> accepted) {
    var utterances = said.stream().map(it -> new Utterance(it, null, UiChannel.NAME)).toList();
    try {
      return views.linked(retelling.respond(utterances, () -> accepted.accept(id)), links);
    } catch (InvalidUtterance e) {
      throw switch (e.reason()) {
        case BLANK -> InvalidRequest.blank("messages");
        case TOO_LONG -> InvalidRequest.tooLong("messages", e.limit());
      };
    }
  }
}
