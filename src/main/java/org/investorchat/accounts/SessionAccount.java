package org.investorchat.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Whoever is signed in.
 *
 * @param stored the account as it was when it was last looked at
 * @param since when the person signed in
 */
record SessionAccount(StoredAccount stored, Instant since)
    implements SignedIn, HasSession, AuthenticatedPrincipal {

  /** Returns who is signed in; null when nobody is. */
  static @Nullable SessionAccount of(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof HasSession it
        ? it.session()
        : null;
  }

  @Override
  public SessionAccount session() {
    return this;
  }

  @Override
  public Account account() {
    return stored.account();
  }

  @Override
  public boolean mustChangePassword() {
    return stored.mustChange();
  }

  @Override
  public boolean mayChangePassword() {
    return stored.passwordHash() != null;
  }

  @Override
  public String getName() {
    return stored.id();
  }

  /** Returns it as Spring Security carries it. */
  Authentication authentication() {
    var role = new SimpleGrantedAuthority("ROLE_" + account().role());
    return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of(role));
  }
}
