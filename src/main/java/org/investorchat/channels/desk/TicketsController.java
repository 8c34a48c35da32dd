package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.TreeMap;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.desk.Audit;
import org.investorchat.desk.Desk;
import org.investorchat.desk.TicketPage;
import org.investorchat.desk.TicketQuery;
import org.investorchat.platform.InvalidRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows tickets. */
@RestController
@RequestMapping(path = "/api/v1/desk/tickets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class TicketsController {

  private final Desk desk;
  private final Audit audit;
  private final TicketViews views;
  private final AuditViews auditViews;
  private final StepRefusals refusals;

  TicketsController(
      Desk desk, Audit audit, TicketViews views, AuditViews auditViews, StepRefusals refusals) {
    this.desk = desk;
    this.audit = audit;
    this.views = views;
    this.auditViews = auditViews;
    this.refusals = refusals;
  }

  @Operation(
      operationId = "tickets",
      summary = "List tickets",
      description =
          "Lists tickets: critical ones first, then urgent ones, then those with the earliest"
              + " deadline. A page may be short of its size and have a next one all the same.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping
  ResponseEntity<TicketsView> tickets(
      @CurrentAccount Account account, @ParameterObject TicketFilter filter) {
    var query = filter.query(account);
    var page = page(query);
    return unkept(
        new TicketsView(
            page.tickets().stream().map(views::item).toList(),
            page.next(),
            counts(),
            desk.revision()));
  }

  @Operation(
      operationId = "ticket",
      summary = "Show a ticket",
      description =
          "Shows the whole of a ticket: what was asked and tried, the draft with its review, what"
              + " came of it, and what the caller may do now.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping("/{id}")
  ResponseEntity<DeskTicketView> ticket(
      @CurrentAccount Account account, @TicketParameter @PathVariable String id) {
    return unkept(views.of(refusals.told(() -> desk.ticket(id)), account));
  }

  @Operation(
      operationId = "ticketAudit",
      summary = "Show a ticket's history",
      description = "Shows all that was done to a ticket, the oldest first.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping("/{id}/audit")
  ResponseEntity<AuditView> audit(@TicketParameter @PathVariable String id) {
    return unkept(auditViews.of(audit.history(id)));
  }

  private TicketPage page(TicketQuery query) {
    try {
      return desk.page(query);
    } catch (IllegalArgumentException e) {
      throw InvalidRequest.wrong("cursor");
    }
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    desk.counts().forEach((stage, count) -> counts.put(stage.id(), count));
    return counts;
  }

  private static <T> ResponseEntity<T> unkept(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
