package org.investorchat.channels.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.investorchat.accounts.Account;
import org.investorchat.accounts.AccountAdministration;
import org.investorchat.accounts.CurrentAccount;
import org.investorchat.accounts.IssuedPassword;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators keep the accounts of the desk. */
@RestController
@RequestMapping("/api/v1/desk/accounts")
@Tag(name = "Desk")
@ApiResponse(responseCode = "503")
class AccountsController {

  private final AccountAdministration accounts;

  AccountsController(AccountAdministration accounts) {
    this.accounts = accounts;
  }

  /** All accounts. */
  @Schema(name = "Accounts")
  record AccountList(@Schema(description = "By id.") List<AccountView> accounts) {}

  /** An account with a password that is told this once. */
  @Schema(name = "CreatedAccount")
  record Created(@JsonUnwrapped AccountView account, String password) {

    static Created of(IssuedPassword it) {
      return new Created(AccountView.of(it.state()), it.password());
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
      return "Created[" + account.id() + "]";
    }
  }

  /** A password that is told this once. */
  @Schema(name = "NewPassword")
  record NewPassword(String password) {

    /** Leaves the password out. */
    @Override
    public String toString() {
      return "NewPassword[]";
    }
  }

  @Operation(
      operationId = "accounts",
      summary = "List the accounts",
      description = "Lists all accounts of the desk. For administrators.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AccountList> all() {
    return unkept(HttpStatus.OK)
        .body(new AccountList(accounts.all().stream().map(AccountView::of).toList()));
  }

  @Operation(
      operationId = "createAccount",
      summary = "Create an account",
      description =
          "Creates an account with a random password, which is told this once and must be changed"
              + " at the first sign-in. For administrators.")
  @ApiResponse(responseCode = "201", description = "It is there.", useReturnTypeSchema = true)
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Created> create(
      @CurrentAccount Account account, @RequestBody AccountRequest request) {
    return unkept(HttpStatus.CREATED).body(Created.of(accounts.create(account, request.account())));
  }

  @Operation(
      operationId = "resetPassword",
      summary = "Reset a password",
      description =
          "Gives an account a random password, which is told this once and must be changed at the"
              + " next sign-in; ends its sessions and unlocks it. For administrators.")
  @ApiResponse(responseCode = "200", description = "It is reset.", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409")
  @PostMapping(path = "/{id}/reset", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<NewPassword> reset(
      @CurrentAccount Account account, @AccountParameter @PathVariable String id) {
    return unkept(HttpStatus.OK).body(new NewPassword(accounts.reset(account, id).password()));
  }

  @Operation(
      operationId = "disableAccount",
      summary = "Disable an account",
      description =
          "Lets nobody sign in to an account any more and ends its sessions. Not one's own. For"
              + " administrators.")
  @ApiResponse(responseCode = "200", description = "It is disabled.", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409")
  @PostMapping(path = "/{id}/disable", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AccountView> disable(
      @CurrentAccount Account account, @AccountParameter @PathVariable String id) {
    return unkept(HttpStatus.OK).body(AccountView.of(accounts.disable(account, id)));
  }

  @Operation(
      operationId = "enableAccount",
      summary = "Enable an account",
      description = "Lets people sign in to a disabled account again. For administrators.")
  @ApiResponse(responseCode = "200", description = "It is enabled.", useReturnTypeSchema = true)
  @PostMapping(path = "/{id}/enable", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AccountView> enable(
      @CurrentAccount Account account, @AccountParameter @PathVariable String id) {
    return unkept(HttpStatus.OK).body(AccountView.of(accounts.enable(account, id)));
  }

  @Operation(
      operationId = "unlockAccount",
      summary = "Unlock an account",
      description = "Forgets the failed attempts that keep everybody out. For administrators.")
  @ApiResponse(responseCode = "200", description = "It is unlocked.", useReturnTypeSchema = true)
  @PostMapping(path = "/{id}/unlock", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AccountView> unlock(
      @CurrentAccount Account account, @AccountParameter @PathVariable String id) {
    return unkept(HttpStatus.OK).body(AccountView.of(accounts.unlock(account, id)));
  }

  @Operation(
      operationId = "changeRole",
      summary = "Change a role",
      description =
          "Gives an account another role, at once also in its sessions. Not one's own. For"
              + " administrators.")
  @ApiResponse(responseCode = "200", description = "It is changed.", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409")
  @PostMapping(
      path = "/{id}/role",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AccountView> changeRole(
      @CurrentAccount Account account,
      @AccountParameter @PathVariable String id,
      @RequestBody RoleRequest request) {
    return unkept(HttpStatus.OK)
        .body(AccountView.of(accounts.changeRole(account, id, request.wanted())));
  }

  private static ResponseEntity.BodyBuilder unkept(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }
}
