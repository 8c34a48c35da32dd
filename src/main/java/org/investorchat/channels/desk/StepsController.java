package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.conversation.Correspondence;
import org.investorchat.desk.Desk;
import org.investorchat.desk.Step;
import org.investorchat.desk.Ticket;
import org.investorchat.platform.UnknownResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the steps of tickets, each on the version that was seen. */
@RestController
@RequestMapping(
    path = "/api/v1/desk",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class StepsController {

  private final Desk desk;
  private final Correspondence correspondence;
  private final Receivers receivers;
  private final TicketViews views;
  private final StepRefusals refusals;
  private final Clock clock;

  StepsController(
      Desk desk,
      Correspondence correspondence,
      Receivers receivers,
      TicketViews views,
      StepRefusals refusals,
      Clock clock) {
    this.desk = desk;
    this.correspondence = correspondence;
    this.receivers = receivers;
    this.views = views;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Operation(
      operationId = "draft",
      summary = "Draft an answer for a caller",
      description =
          "Opens a ticket for somebody on the telephone, with a draft in both languages, which the"
              + " caller of this operation holds. Personal data in the question is masked.")
  @ApiResponse(responseCode = "201", description = "It is open.", useReturnTypeSchema = true)
  @PostMapping("/drafts")
  ResponseEntity<DeskTicketView> draft(
      @CurrentAccount Account account, @RequestBody DraftRequest request) {
    var ticket = refusals.told(() -> opened(account, request));
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(views.of(ticket, account));
  }

  private Ticket opened(Account account, DraftRequest request) {
    var understood = correspondence.understand(request.asked(), request.language());
    var inquiry = request.inquiry(understood, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return desk.open(account, inquiry, request.urgencyOrUsual(), request.categoryOrUsual());
  }

  @Operation(
      operationId = "step",
      summary = "Take a step",
      description =
          "Takes a step on a ticket, on the version that was seen; which steps the caller may take"
              + " now, the ticket says. claim takes it out of the queue, release puts it back;"
              + " redraft, edit and reject are about the draft; submit accepts it, and where"
              + " something speaks against sending it, a second person must approve it or return"
              + " it; send brings it to the caller; transfer hands the ticket to a colleague or a"
              + " body; close ends it, reopen begins again; callback keeps what the caller said"
              + " when called back, annotate sorts it. The same step sent again by the same person"
              + " is answered as the first was.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409")
  @PostMapping("/tickets/{id}/{step}")
  ResponseEntity<DeskTicketView> take(
      @CurrentAccount Account account,
      @TicketParameter @PathVariable String id,
      @Parameter(
              description = "Which step.",
              schema =
                  @Schema(
                      allowableValues = {
                        "claim",
                        "release",
                        "redraft",
                        "edit",
                        "reject",
                        "submit",
                        "approve",
                        "return",
                        "send",
                        "transfer",
                        "close",
                        "reopen",
                        "callback",
                        "annotate"
                      }))
          @PathVariable
          String step,
      @RequestBody StepRequest request) {
    var wanted = Step.ofId(step).orElseThrow(() -> new UnknownResource(StepRefusals.LISTING));
    var action = request.action(wanted, receivers);
    var ticket = refusals.told(() -> desk.take(account, id, request.seen(), action));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.of(ticket, account));
  }
}
