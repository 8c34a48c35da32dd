package org.investorchat.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Whoever has signed in with an account of their organisation. */
final class OidcPrincipal extends DefaultOidcUser implements HasSession {

  private final transient SessionAccount session;

  OidcPrincipal(SessionAccount session, OidcIdToken token) {
    super(List.of(), token);
    this.session = session;
  }

  @Override
  public SessionAccount session() {
    return session;
  }

  /** The same person is told apart by nothing that an identity provider might leave out. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OidcPrincipal it && it.session.equals(session);
  }

  @Override
  public int hashCode() {
    return session.hashCode();
  }
}
