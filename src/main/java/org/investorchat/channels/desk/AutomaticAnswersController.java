package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.desk.KillSwitch;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stops automatic answers and lets them go on. */
@RestController
@RequestMapping(
    path = "/api/v1/desk/automatic-answers",
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desk")
class AutomaticAnswersController {

  private final KillSwitch killSwitch;
  private final StopViews views;

  AutomaticAnswersController(KillSwitch killSwitch, StopViews views) {
    this.killSwitch = killSwitch;
    this.views = views;
  }

  /** What is stopped, and what can be. */
  @Schema(name = "Stops")
  record StopsView(
      @Schema(description = "What is stopped.") List<StopView> stops,
      @Schema(description = "What can be stopped one by one.") List<String> channels) {}

  @Operation(
      operationId = "stops",
      summary = "Show what does not answer automatically",
      description = "Tells where automatic answers are stopped, since when, by whom and why.")
  @GetMapping
  ResponseEntity<StopsView> stops() {
    return unkept();
  }

  @Operation(
      operationId = "stop",
      summary = "Stop automatic answers",
      description =
          "Stops automatic answers, everywhere within a second. Visitors get a plain notice and"
              + " the number of the hotline. Goes into the audit trail with its reason.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "503")
  @PostMapping(path = "/stop", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StopsView> stop(
      @CurrentAccount Account account, @RequestBody StopRequest request) {
    String channel = request.channelOf(killSwitch.channels());
    killSwitch.stop(account, channel, request.required());
    return unkept();
  }

  @Operation(
      operationId = "resume",
      summary = "Let automatic answers go on",
      description = "Ends a stop. Goes into the audit trail with its reason.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "503")
  @PostMapping(path = "/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StopsView> resume(
      @CurrentAccount Account account, @RequestBody StopRequest request) {
    String channel = request.channelOf(killSwitch.channels());
    killSwitch.resume(account, channel, request.required());
    return unkept();
  }

  private ResponseEntity<StopsView> unkept() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new StopsView(views.of(killSwitch.stops()), killSwitch.channels()));
  }
}
