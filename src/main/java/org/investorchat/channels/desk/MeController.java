package org.investorchat.channels.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.AccountDirectory;
import org.investorchat.accounts.CurrentSession;
import org.investorchat.accounts.OwnPassword;
import org.investorchat.accounts.SignedIn;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.platform.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells people who they are at the desk, and with whom. */
@RestController
@RequestMapping("/api/v1/desk")
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class MeController {

  private final OwnPassword ownPassword;
  private final AccountDirectory directory;

  MeController(OwnPassword ownPassword, AccountDirectory directory) {
    this.ownPassword = ownPassword;
    this.directory = directory;
  }

  /** Whoever is signed in. */
  @Schema(name = "Me")
  record MeView(
      PersonView account,
      @Schema(allowableValues = {"operator", "supervisor", "administrator"}) String role,
      @Schema(description = "Whether nothing else is open until the password is changed.")
          boolean mustChangePassword,
      @Schema(description = "Whether the password is kept here, and not elsewhere.")
          boolean mayChangePassword,
      @Schema(allowableValues = {"en", "zh-Hans", "zh-Hant"}) String language) {}

  /** Somebody at the desk. */
  @Schema(name = "Person")
  record PersonView(String id, String name) {}

  /** Somebody at the desk, with the role. */
  @Schema(name = "Colleague")
  record ColleagueView(String id, String name, String role) {

    static ColleagueView of(Account it) {
      return new ColleagueView(it.id(), it.name(), it.role().id());
    }
  }

  /** Those at the desk. */
  @Schema(name = "Colleagues")
  record Colleagues(List<ColleagueView> accounts) {}

  /** A change of one's own password. */
  record PasswordRequest(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The one so far.")
          @Nullable String current,
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              description =
                  "12 characters at least, 72 bytes at most, neither the one before nor the id.")
          @Nullable String next) {

    /** Leaves the passwords out. */
    @Override
    public String toString() {
      return "PasswordRequest[]";
    }
  }

  @Operation(
      operationId = "me",
      summary = "Say who is signed in",
      description = "Says who is signed in and as what, in the language of Accept-Language.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(path = "/me", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<MeView> me(@CurrentSession SignedIn person, HttpServletRequest request) {
    var account = person.account();
    var language =
        RequestedLanguage.ofDocument(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return unkept(HttpStatus.OK)
        .body(
            new MeView(
                new PersonView(account.id(), account.name()),
                account.role().id(),
                person.mustChangePassword(),
                person.mayChangePassword(),
                language.tag()));
  }

  @Operation(
      operationId = "changePassword",
      summary = "Change one's own password",
      description =
          "Changes the password of whoever is signed in and ends their other sessions. A wrong"
              + " current password counts as a failed sign-in.")
  @ApiResponse(responseCode = "204", description = "It is changed.")
  @ApiResponse(responseCode = "409")
  @PostMapping(path = "/me/password", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> changePassword(
      @CurrentSession SignedIn person,
      @RequestBody PasswordRequest wish,
      HttpServletRequest request,
      HttpServletResponse response) {
    ownPassword.change(
        person,
        required("current", wish.current()),
        required("next", wish.next()),
        request,
        response);
    return unkept(HttpStatus.NO_CONTENT).build();
  }

  @Operation(
      operationId = "colleagues",
      summary = "List those who answer",
      description = "Lists the operators and supervisors to whom a ticket may be handed.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(path = "/colleagues", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Colleagues> colleagues() {
    return unkept(HttpStatus.OK)
        .body(new Colleagues(directory.colleagues().stream().map(ColleagueView::of).toList()));
  }

  private static String required(String field, @Nullable String value) {
    if (value == null) {
      throw InvalidRequest.missing(field);
    }
    return value;
  }

  private static ResponseEntity.BodyBuilder unkept(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }
}
