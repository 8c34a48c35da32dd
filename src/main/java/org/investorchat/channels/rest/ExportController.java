package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.investorchat.channels.AnswerViews;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.conversation.Conversations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands a visitor what was said, as a file to keep. */
@RestController
@Tag(name = "Conversations")
@ApiResponse(responseCode = "400")
@ApiResponse(responseCode = "503")
class ExportController {

  private final Conversations conversations;
  private final AnswerViews views;
  private final Exports exports;

  ExportController(Conversations conversations, AnswerViews views, Exports exports) {
    this.conversations = conversations;
    this.views = views;
    this.exports = exports;
  }

  @Operation(
      operationId = "export",
      summary = "Save a conversation",
      description =
          "Gives all that was said in a conversation as a file: a page that stands alone and can be"
              + " printed, or JSON. Both say that answers are composed by AI, to people and, in the"
              + " field AIGC, to programs (GB 45438-2025).")
  @SecurityRequirement(name = ApiDescription.CONVERSATION_TOKEN)
  @ApiResponse(
      responseCode = "200",
      description = "The file.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ExportView.class)),
        @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
      })
  @GetMapping("/api/v1/conversations/{id}/export")
  ResponseEntity<Object> export(
      @ConversationParameter @PathVariable String id,
      @Parameter(
              description = "What kind of file.",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"html", "json"},
                      defaultValue = "html"))
          @RequestParam(defaultValue = "html")
          String format,
      @LanguageParameter @RequestParam(required = false) @Nullable String lang,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    var kind = ExportFormat.named(format);
    var language =
        RequestedLanguage.ofDocument(lang, headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    var key = VisitorKey.of(id, headers.getFirst(HttpHeaders.AUTHORIZATION));
    var transcript = Refusals.told("id", () -> conversations.transcript(key.id(), key.token()));
    var export = exports.of(TranscriptView.of(transcript, views), language);
    Object file =
        switch (kind) {
          case HTML -> exports.page(export, language);
          case JSON -> export;
        };
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(kind.contentType())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(export, kind).toString())
        .body(file);
  }

  /** Names the file by its day alone: whoever sees the folder need not know what was asked. */
  private static ContentDisposition disposition(ExportView export, ExportFormat kind) {
    String name = "conversation-" + Exports.day(export.exportedAt()) + "." + kind.id();
    return ContentDisposition.attachment().filename(name).build();
  }
}
