package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.desk.Desk;
import org.investorchat.desk.Revision;
import org.investorchat.desk.SentTexts;
import org.investorchat.platform.UnknownResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows, before it is sent, what its caller would get. */
@RestController
@RequestMapping(path = "/api/v1/desk", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class ReplyController {

  private final Desk desk;
  private final SentTexts texts;
  private final StepRefusals refusals;

  ReplyController(Desk desk, SentTexts texts, StepRefusals refusals) {
    this.desk = desk;
    this.texts = texts;
    this.refusals = refusals;
  }

  @Operation(
      operationId = "reply",
      summary = "Show what would be sent",
      description =
          "Shows the latest revision of the draft word for word as its caller would get it, with"
              + " numbered sources, so that it can be read before it is sent.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404")
  @GetMapping("/tickets/{id}/reply")
  ResponseEntity<ReplyView> reply(
      @TicketParameter @PathVariable String id,
      @Parameter(description = "Language of the text; the caller's own by default.")
          @RequestParam(required = false)
          @Nullable String language) {
    var ticket = refusals.told(() -> desk.ticket(id));
    var wanted = RequestedLanguage.named("language", language).orElse(ticket.inquiry().language());
    var draft =
        ticket
            .work()
            .latest()
            .map(Revision::texts)
            .orElseThrow(() -> new UnknownResource(StepRefusals.LISTING));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new ReplyView(wanted.tag(), texts.of(draft, wanted)));
  }
}
