package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.accounts.CurrentSession;
import org.investorchat.accounts.Sessions;
import org.investorchat.accounts.SignedIn;
import org.investorchat.channels.EventStream;
import org.investorchat.conversation.ServiceHours;
import org.investorchat.desk.Desk;
import org.investorchat.desk.KillSwitch;
import org.investorchat.desk.Stage;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how the desk stands, and when something of it changes. */
@RestController
@RequestMapping("/api/v1/desk")
@Tag(name = "Desk")
class DeskStatusController {

  private final Desk desk;
  private final KillSwitch killSwitch;
  private final ServiceHours hours;
  private final StopViews stops;
  private final DeskStreams streams;
  private final LiveCorpus corpus;
  private final Sessions sessions;

  DeskStatusController(
      Desk desk,
      KillSwitch killSwitch,
      ServiceHours hours,
      StopViews stops,
      DeskStreams streams,
      LiveCorpus corpus,
      Sessions sessions) {
    this.desk = desk;
    this.killSwitch = killSwitch;
    this.hours = hours;
    this.stops = stops;
    this.streams = streams;
    this.corpus = corpus;
    this.sessions = sessions;
  }

  /** What the store knows; nothing while it is away. */
  private record Counted(
      @Nullable Integer waiting, @Nullable Integer mine, @Nullable Long revision) {

    static final Counted UNKNOWN = new Counted(null, null, null);
  }

  @Operation(
      operationId = "deskStatus",
      summary = "Show how the desk stands",
      description =
          "Tells the hours of work, what waits, whether tickets can be changed now, and what does"
              + " not answer automatically. Answers also while the records cannot be reached.")
  @GetMapping(path = "/status", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<StatusView> status(@CurrentAccount Account account) {
    var counted = counted(account);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new StatusView(
                hours.isOpen(),
                hours.opensAt(),
                hours.weekly(),
                counted.waiting(),
                counted.mine(),
                counted.revision() != null,
                stops.of(killSwitch.stops()),
                corpus.version(),
                counted.revision()));
  }

  private Counted counted(Account account) {
    try {
      return new Counted(desk.counts().get(Stage.QUEUED), desk.held(account.id()), desk.revision());
    } catch (StateUnavailable e) {
      return Counted.UNKNOWN;
    }
  }

  @Operation(
      operationId = "deskEvents",
      summary = "Follow the desk",
      description =
          "Tells, as server-sent events, that something of the desk has changed: each an event of"
              + " type changed with the new revision. Begins with the present one. Comments keep"
              + " the stream alive; when it ends, connect again. It ends with the session.")
  @ApiResponse(
      responseCode = "200",
      description = "Events until either side ends it.",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "503")
  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  EventStream events(@CurrentSession SignedIn person, HttpServletRequest request) {
    return streams.follow(sessions.watch(person, request));
  }
}
