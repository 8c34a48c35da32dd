package org.investorchat.accounts;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The identity provider, which is asked about itself when somebody first signs in there: one that
 * is away stops no start.
 */
final class OidcProvider implements ClientRegistrationRepository {

  /** The last part of the address where the sign-in begins. */
  static final String ID = "sign-in";

  static final String BEGINNING = "/desk/oidc";
  static final String CALLBACK = "/desk/oidc/sign-in/callback";

  private final OidcSettings settings;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable ClientRegistration registration;

  OidcProvider(OidcSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns what is known of the provider.
   *
   * @throws IllegalArgumentException when it does not answer, or not as a provider
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) ? registration() : null;
  }

  private ClientRegistration registration() {
    var known = registration;
    if (known != null) {
      return known;
    }
    asking.lock();
    try {
      var asked = registration == null ? ask() : registration;
      registration = asked;
      return asked;
    } finally {
      asking.unlock();
    }
  }

  /** With a proof key (RFC 7636), so that a code that is seen on the way opens nothing. */
  private ClientRegistration ask() {
    return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
        .registrationId(ID)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .scope(settings.scopes())
        .redirectUri(
            settings.redirectUri().isEmpty() ? "{baseUrl}" + CALLBACK : settings.redirectUri())
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .build();
  }
}
