package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.investorchat.channels.AnswerViews;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.conversation.Conversations;
import org.investorchat.conversation.ServiceHours;
import org.investorchat.desk.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens conversations, shows and erases them, and calls a person into them. */
@RestController
@RequestMapping("/api/v1/conversations")
@Tag(name = "Conversations")
@ApiResponse(responseCode = "503")
class ConversationsController {

  private final Conversations conversations;
  private final AnswerViews views;
  private final Desk desk;
  private final ServiceHours hours;

  ConversationsController(
      Conversations conversations, AnswerViews views, Desk desk, ServiceHours hours) {
    this.conversations = conversations;
    this.views = views;
    this.desk = desk;
    this.hours = hours;
  }

  @Operation(
      operationId = "open",
      summary = "Open a conversation",
      description =
          "Opens a conversation and gives out the only key to it, which is told this once. What is"
              + " said is kept until expiresAt, which every message defers.")
  @ApiResponse(responseCode = "201", description = "It is open.", useReturnTypeSchema = true)
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<OpenedView> open(@RequestBody(required = false) @Nullable OpenRequest request) {
    var wish = Objects.requireNonNullElse(request, OpenRequest.EMPTY);
    var language = RequestedLanguage.named("language", wish.language()).orElse(null);
    return unkept(HttpStatus.CREATED).body(OpenedView.of(conversations.open(language)));
  }

  @Operation(
      operationId = "transcript",
      summary = "Show a conversation",
      description = "Shows all that was said in a conversation, in order, with the whole answers.")
  @SecurityRequirement(name = ApiDescription.CONVERSATION_TOKEN)
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TranscriptView> transcript(
      @ConversationParameter @PathVariable String id,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    var key = VisitorKey.of(id, authorization);
    var transcript = Refusals.told("id", () -> conversations.transcript(key.id(), key.token()));
    return unkept(HttpStatus.OK).body(TranscriptView.of(transcript, views));
  }

  @Operation(
      operationId = "rate",
      summary = "Say whether an answer was of use",
      description = "Keeps what the visitor thinks of an answer, in the place of what was before.")
  @SecurityRequirement(name = ApiDescription.CONVERSATION_TOKEN)
  @ApiResponse(responseCode = "204", description = "It is kept.")
  @PostMapping(
      path = "/{id}/messages/{messageId}/feedback",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> rate(
      @ConversationParameter @PathVariable String id,
      @Parameter(description = "Id of the answer.", example = "msg_9Qm2Zk7wT1uXc5RbY8sLdA")
          @PathVariable
          String messageId,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody FeedbackRequest request) {
    var key = VisitorKey.of(id, authorization);
    var verdict = request.verdict();
    Refusals.obeyed("comment", () -> conversations.rate(key.id(), key.token(), messageId, verdict));
    return unkept(HttpStatus.NO_CONTENT).build();
  }

  @Operation(
      operationId = "handoff",
      summary = "Ask for a person",
      description =
          "Asks for a person to take over. What the person writes arrives as events. The same"
              + " request made again is the same ticket. Tells when people are there.")
  @SecurityRequirement(name = ApiDescription.CONVERSATION_TOKEN)
  @ApiResponse(responseCode = "202", description = "It is kept.", useReturnTypeSchema = true)
  @PostMapping(
      path = "/{id}/handoff",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TicketView> handoff(
      @ConversationParameter @PathVariable String id,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody(required = false) @Nullable HandoffRequest request) {
    var key = VisitorKey.of(id, authorization);
    var wish = Objects.requireNonNullElse(request, HandoffRequest.EMPTY).checked();
    String longer = wish.note() == null ? "contact" : "note";
    var receipt =
        Refusals.told(
            longer,
            () -> conversations.handoff(key.id(), key.token(), wish.contact(), wish.note()));
    var before = desk.before(receipt.request().ticketId());
    return unkept(HttpStatus.ACCEPTED).body(TicketView.of(receipt, before, hours));
  }

  @Operation(
      operationId = "erase",
      summary = "Erase a conversation",
      description = "Erases everything of a conversation; nothing of it can be had again.")
  @SecurityRequirement(name = ApiDescription.CONVERSATION_TOKEN)
  @ApiResponse(responseCode = "204", description = "It is erased.")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> erase(
      @ConversationParameter @PathVariable String id,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    var key = VisitorKey.of(id, authorization);
    Refusals.obeyed("id", () -> conversations.erase(key.id(), key.token()));
    return unkept(HttpStatus.NO_CONTENT).build();
  }

  private static ResponseEntity.BodyBuilder unkept(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }
}
