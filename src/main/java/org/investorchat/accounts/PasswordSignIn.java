package org.investorchat.accounts;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.investorchat.accounts.AccountEvent.Kind;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs people in by id and password. A wrong password, an unknown id, a locked and a disabled
 * account are refused alike, with the same work done for each.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private static final String REFUSED = "refused";

  private final AccountStore store;
  private final AccountSettings settings;
  private final Passwords passwords;
  private final AccountEvents events;
  private final Clock clock;

  PasswordSignIn(
      AccountStore store,
      AccountSettings settings,
      Passwords passwords,
      AccountEvents events,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.passwords = passwords;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  /**
   * Signs somebody in.
   *
   * @throws BadCredentialsException when id and password open nothing
   * @throws AuthenticationServiceException when that cannot be told, as the store is away
   */
  @Override
  public Authentication authenticate(Authentication presented) {
    String id = presented.getName().strip().toLowerCase(Locale.ROOT);
    String password = String.valueOf(presented.getCredentials());
    try {
      return signIn(id, password)
          .map(it -> new SessionAccount(it, clock.instant()).authentication())
          .orElseThrow(() -> new BadCredentialsException(REFUSED));
    } catch (StateUnavailable e) {
      throw new AuthenticationServiceException("the store of accounts is away", e);
    }
  }

  private Optional<StoredAccount> signIn(String id, String password) {
    var account = store.find(id);
    if (opens(account.orElse(null), id, password)) {
      store.signedIn(id, clock.instant());
      events.publish(Kind.SIGNED_IN, id);
      return account;
    }
    return Optional.empty();
  }

  /** Returns whether {@code password} opens {@code account} now; a failure counts. */
  boolean opens(@Nullable StoredAccount account, String id, String password) {
    int attempt =
        store.countAttempt(id, settings.lockAfter(), clock.instant(), settings.lockTime());
    String hash =
        account == null || account.disabled() || attempt > settings.lockAfter()
            ? null
            : account.passwordHash();
    boolean right = passwords.opens(password, hash);
    if (right) {
      store.forgetAttempts(id);
    } else {
      refused(account, attempt);
    }
    return right;
  }

  /** An id that is nobody's is not told: a password may have been typed in its place. */
  private void refused(@Nullable StoredAccount account, int attempt) {
    String known = account == null ? AccountEvent.NOBODY : account.id();
    events.publish(Kind.SIGN_IN_REFUSED, known);
    if (account != null && attempt == settings.lockAfter()) {
      events.publish(Kind.LOCKED, known, AccountEvents.SYSTEM);
    }
  }
}
