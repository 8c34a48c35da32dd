package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.desk.CardStep;
import org.investorchat.desk.Cards;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets people decide on cards and edit them, each on the version that was seen. */
@RestController
@RequestMapping(
    path = "/api/v1/desk/cards/{id}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class CardStepsController {

  private final Cards cards;
  private final People people;
  private final CardRefusals refusals;

  CardStepsController(Cards cards, People people, CardRefusals refusals) {
    this.cards = cards;
    this.people = people;
    this.refusals = refusals;
  }

  @Operation(
      operationId = "editCard",
      summary = "Write a card anew",
      description =
          "Writes a card anew. The new wording waits for somebody's approval while the"
              + " earlier one goes on answering. The same sent again by the same person is"
              + " answered as the first was.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409")
  @PostMapping("/edit")
  ResponseEntity<DeskCardView> edit(
      @CurrentAccount Account account,
      @CardParameter @PathVariable String id,
      @RequestBody CardStepRequest request) {
    return taken(account, id, request, request.edit());
  }

  @Operation(
      operationId = "approveCard",
      summary = "Let a card answer",
      description =
          "Lets the wording that waits answer, within seconds and on every instance. It"
              + " takes somebody who wrote nothing of it, and nothing may be wrong with it. The"
              + " same sent again by the same person is answered as the first was.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409")
  @PostMapping("/approve")
  ResponseEntity<DeskCardView> approve(
      @CurrentAccount Account account,
      @CardParameter @PathVariable String id,
      @RequestBody CardStepRequest request) {
    return taken(account, id, request, request.approve());
  }

  @Operation(
      operationId = "rejectCard",
      summary = "Find a card no good",
      description =
          "Finds the wording that waits no good. What answered before goes on answering."
              + " The same sent again by the same person is answered as the first was.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409")
  @PostMapping("/reject")
  ResponseEntity<DeskCardView> reject(
      @CurrentAccount Account account,
      @CardParameter @PathVariable String id,
      @RequestBody CardStepRequest request) {
    return taken(account, id, request, request.reject());
  }

  @Operation(
      operationId = "withdrawCard",
      summary = "Take a card back",
      description =
          "Lets a card answer no more, within seconds and on every instance. The same"
              + " sent again by the same person is answered as the first was.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409")
  @PostMapping("/withdraw")
  ResponseEntity<DeskCardView> withdraw(
      @CurrentAccount Account account,
      @CardParameter @PathVariable String id,
      @RequestBody CardStepRequest request) {
    return taken(account, id, request, request.withdraw());
  }

  @Operation(
      operationId = "rollbackCard",
      summary = "Go back to an earlier wording",
      description =
          "Lets a wording answer again that was approved once. The same sent again by the"
              + " same person is answered as the first was.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409")
  @PostMapping("/rollback")
  ResponseEntity<DeskCardView> rollBack(
      @CurrentAccount Account account,
      @CardParameter @PathVariable String id,
      @RequestBody CardStepRequest request) {
    return taken(account, id, request, request.rollback());
  }

  private ResponseEntity<DeskCardView> taken(
      Account account, String id, CardStepRequest request, CardStep step) {
    var card = refusals.told(() -> cards.take(account, id, request.seen(), step));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(DeskCardView.of(card, people));
  }
}
