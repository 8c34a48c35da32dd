package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Consumer;
import org.investorchat.channels.AnswerView;
import org.investorchat.channels.AnswerViews;
import org.investorchat.channels.EventStream;
import org.investorchat.channels.StreamSettings;
import org.investorchat.channels.StreamedAnswer;
import org.investorchat.conversation.Conversations;
import org.investorchat.platform.LateProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes messages in conversations, answers them, and tells what arrives from elsewhere. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
@Tag(name = "Conversations")
@ApiResponse(responseCode = "503")
class MessagesController {

  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final Conversations conversations;
  private final AnswerViews views;
  private final NoticeStreams notices;
  private final LateProblems problems;
  private final StreamSettings settings;

  MessagesController(
      Conversations conversations,
      AnswerViews views,
      NoticeStreams notices,
      LateProblems problems,
      StreamSettings settings) {
    this.conversations = conversations;
    this.views = views;
    this.notices = notices;
    this.problems = problems;
    this.settings = settings;
  }

  @Operation(
      operationId = "say",
      summary = "Say something in a conversation",
      description =
          "Answers a message in the light of what was said before. With Accept: text/event-stream"
              + " the answer comes as events: accepted, delta (joined, they are the text of the"
              + " answer), citation, completed with the whole answer; or failed with a problem."
              + " Comments keep the stream alive; a caller who leaves stops the work. A message"
              + " with a clientMessageId that was answered before gets the same answer.")
  @SecurityRequirement(name = ApiDescription.CONVERSATION_TOKEN)
  @ApiResponse(
      responseCode = "200",
      description = "The answer.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = AnswerView.class)),
        @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "409")
  @PostMapping(
      path = "/messages",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
  Object say(
      @ConversationParameter @PathVariable String id,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @RequestBody MessageRequest request) {
    var key = VisitorKey.of(id, headers.getFirst(HttpHeaders.AUTHORIZATION));
    var message = request.checked();
    return AcceptedFormat.isStream(headers.getAccept())
        ? stream(key, message, headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE)).begin()
        : ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.APPLICATION_JSON)
            .body(answer(key, message, _ -> {}));
  }

  @Operation(
      operationId = "events",
      summary = "Follow a conversation",
      description =
          "Tells, as server-sent events, what arrives in a conversation from elsewhere, such as an"
              + " operator's reply: each an event of type message. Begins after the message that"
              + " Last-Event-ID names, or now. Comments keep the stream alive; when it ends,"
              + " connect again.")
  @SecurityRequirement(name = ApiDescription.CONVERSATION_TOKEN)
  @ApiResponse(
      responseCode = "200",
      description = "Events until either side ends it.",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  EventStream events(
      @ConversationParameter @PathVariable String id,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    var key = VisitorKey.of(id, headers.getFirst(HttpHeaders.AUTHORIZATION));
    return notices.follow(key, headers.getFirst(LAST_EVENT_ID));
  }

  private StreamedAnswer<AnswerView> stream(
      VisitorKey key, MessageRequest message, @Nullable String acceptLanguage) {
    String path = "/api/v1/conversations/" + key.id() + "/messages";
    return new StreamedAnswer<>(
        accepted -> answer(key, message, accepted),
        new AnswerStream(thrown -> problems.of(thrown, path, acceptLanguage)),
        settings.heartbeat());
  }

  private AnswerView answer(VisitorKey key, MessageRequest message, Consumer<String> accepted) {
    var turn =
        Refusals.told(
            "text",
            () ->
                conversations.say(
                    key.id(),
                    key.token(),
                    message.utterance(),
                    message.clientMessageId(),
                    accepted));
    return views.of(key.id(), turn);
  }
}
