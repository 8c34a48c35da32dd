package org.investorchat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.investorchat.accounts.AccountEvent.Kind;
import org.investorchat.accounts.AccountStore.Replacement;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.RefusedRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets people change their own password. */
@Component
public class OwnPassword {

  private final AccountStore store;
  private final KnownAccounts known;
  private final PasswordSignIn signIn;
  private final Passwords passwords;
  private final AccountEvents events;
  private final Clock clock;

  OwnPassword(
      AccountStore store,
      KnownAccounts known,
      PasswordSignIn signIn,
      Passwords passwords,
      AccountEvents events,
      Clock clock) {
    this.store = store;
    this.known = known;
    this.signIn = signIn;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Changes the password of whoever is signed in, and ends their other sessions.
   *
   * @param current the one they have; a wrong one counts as a failed sign-in
   * @throws InvalidRequest naming {@code current} or {@code next} when it cannot be taken
   * @throws RefusedRequest when an identity provider keeps the password
   */
  public void change(
      SignedIn person,
      String current,
      String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    String id = person.account().id();
    var before = store.find(id).orElseThrow(RefusedRequest::notSignedIn);
    if (before.passwordHash() == null) {
      throw RefusedRequest.stepNotPossible();
    }
    passwords.require("next", next, id);
    if (!signIn.opens(before, id, current)) {
      throw InvalidRequest.wrong("current");
    }
    if (next.equals(current)) {
      throw InvalidRequest.tooFamiliar("next");
    }
    var after = before.withPassword(passwords.hash(next), false);
    if (store.replace(after) != Replacement.DONE) {
      throw RefusedRequest.stepNotPossible();
    }
    known.changed(after);
    goOn(after, request, response);
    events.publish(Kind.PASSWORD_CHANGED, id);
  }

  /** Has this session go on, under another id that nobody can have seen before. */
  private void goOn(
      StoredAccount account, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    var context =
        new SecurityContextImpl(new SessionAccount(account, clock.instant()).authentication());
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
