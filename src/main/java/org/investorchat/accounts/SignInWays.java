package org.investorchat.accounts;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells how people may sign in besides with an id and a password. */
@Component
public class SignInWays {

  private final AccountSettings settings;

  SignInWays(AccountSettings settings) {
    this.settings = settings;
  }

  /** Returns where the sign-in with an account of the organisation begins; empty without one. */
  public Optional<String> identityProvider() {
    return settings.oidc().issuer().isEmpty()
        ? Optional.empty()
        : Optional.of(OidcProvider.BEGINNING + "/" + OidcProvider.ID);
  }
}
