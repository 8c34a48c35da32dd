package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.BiConsumer;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.channels.desk.LettersView.LetterView;
import org.investorchat.channels.desk.LettersView.SuspensionView;
import org.investorchat.messaging.DeadLetters;
import org.investorchat.messaging.UnknownAccount;
import org.investorchat.messaging.UnknownLetter;
import org.investorchat.platform.UnknownResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what could not be answered or sent on messaging platforms, and has it tried again. */
@RestController
@RequestMapping("/api/v1/desk/letters")
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class LettersController {

  private static final String ADDRESS = "/api/v1/desk/letters";

  private final DeadLetters letters;

  LettersController(DeadLetters letters) {
    this.letters = letters;
  }

  @Operation(
      operationId = "letters",
      summary = "Show what could not be sent",
      description =
          "Lists messages of messaging platforms that could not be answered or whose answer the"
              + " platform did not take, and accounts for which nothing is sent any more. What"
              + " people wrote is not shown.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<LettersView> letters() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new LettersView(
                letters.list().stream().map(LetterView::of).toList(),
                letters.count(),
                letters.waiting(),
                letters.suspensions().stream().map(SuspensionView::of).toList()));
  }

  @Operation(
      operationId = "replayLetter",
      summary = "Try again what could not be sent",
      description =
          "Puts the message back in line, before all later ones of the same correspondent. What"
              + " the platform has is not sent again. Goes into the audit trail.")
  @ApiResponse(responseCode = "204")
  @PostMapping("/{id}/replay")
  ResponseEntity<Void> replay(
      @CurrentAccount Account account, @Parameter(description = "Id.") @PathVariable String id) {
    return done(letters::replay, account, id);
  }

  @Operation(
      operationId = "discardLetter",
      summary = "Give up what could not be sent",
      description =
          "Removes what was written, for good; the message is not answered when it is delivered"
              + " again. Goes into the audit trail.")
  @ApiResponse(responseCode = "204")
  @PostMapping("/{id}/discard")
  ResponseEntity<Void> discard(
      @CurrentAccount Account account, @Parameter(description = "Id.") @PathVariable String id) {
    return done(letters::discard, account, id);
  }

  private static ResponseEntity<Void> done(
      BiConsumer<String, String> step, Account account, String id) {
    try {
      step.accept(account.id(), id);
    } catch (UnknownLetter e) {
      throw new UnknownResource(ADDRESS);
    }
    return ResponseEntity.noContent().build();
  }

  @Operation(
      operationId = "resumeAccount",
      summary = "Send for an account again",
      description =
          "Ends the suspension of an account at a platform; what waits is answered and sent. Goes"
              + " into the audit trail.")
  @ApiResponse(responseCode = "204")
  @PostMapping("/suspensions/{channel}/{account}/resume")
  ResponseEntity<Void> resume(
      @CurrentAccount Account person,
      @Parameter(description = "Name of the channel.", example = "standard") @PathVariable
          String channel,
      @Parameter(description = "Id of our account there.", example = "main") @PathVariable
          String account) {
    try {
      letters.resume(person.id(), channel, account);
    } catch (UnknownAccount e) {
      throw new UnknownResource(ADDRESS);
    }
    return ResponseEntity.noContent().build();
  }
}
