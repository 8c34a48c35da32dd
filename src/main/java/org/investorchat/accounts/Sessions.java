package org.investorchat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.investorchat.platform.StateUnavailable;
import org.springframework.stereotype.Component;

/**
 * Tells how sessions stand: whose account was disabled or got another password, or who signed in
 * too long ago, has none any more.
 */
@Component
public class Sessions {

  private final KnownAccounts known;
  private final AccountSettings settings;
  private final Clock clock;

  Sessions(KnownAccounts known, AccountSettings settings, Clock clock) {
    this.known = known;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Returns what tells, for as long as something outlasts {@code request}, whether the session it
   * came in is still open.
   *
   * @param person who is signed in there
   */
  public BooleanSupplier watch(SignedIn person, HttpServletRequest request) {
    var session = ((HasSession) person).session();
    var kept = Objects.requireNonNull(request.getSession(false));
    return () -> {
      try {
        kept.getCreationTime();
        return current(session).isPresent();
      } catch (IllegalStateException e) {
        return false; // signed out
      }
    };
  }

  /** Returns the session with its account as it is now; empty when it is over. */
  Optional<SessionAccount> current(SessionAccount session) {
    if (!clock.instant().isBefore(session.since().plus(settings.sessionLife()))) {
      return Optional.empty();
    }
    return stored(session)
        .filter(it -> !it.disabled() && it.epoch() == session.stored().epoch())
        .map(it -> new SessionAccount(it, session.since()));
  }

  /** While the store is away, an account never seen here is what it was at the sign-in. */
  private Optional<StoredAccount> stored(SessionAccount session) {
    try {
      return known.find(session.stored().id());
    } catch (StateUnavailable e) {
      return Optional.of(session.stored());
    }
  }
}
