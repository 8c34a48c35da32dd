package org.investorchat.accounts;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in with accounts of their organisation (OpenID Connect Core 1.0).
 *
 * @param issuer of the identity provider; empty for none, and nothing else counts then
 * @param redirectUri where the provider sends people back to; empty for what the request names
 * @param scopes asked for, with {@code openid}
 * @param idClaim names the claim that becomes the account's id
 * @param nameClaim names the claim that becomes the person's name
 * @param roleClaim names the claim with the roles, dots leading into objects
 * @param roles what stands there for whom
 */
record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String redirectUri,
    @DefaultValue({"openid", "profile"}) List<String> scopes,
    @DefaultValue("preferred_username") String idClaim,
    @DefaultValue("name") String nameClaim,
    @DefaultValue("roles") String roleClaim,
    @DefaultValue Names roles) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  OidcSettings {
    scopes = List.copyOf(scopes);
    if (!issuer.isEmpty()) {
      require(isSafe(issuer), "issuer", "an https address, got " + issuer);
      require(!clientId.isBlank(), "client-id", "the id that the provider knows this service by");
      require(scopes.contains("openid"), "scopes", "with openid among them, got " + scopes);
    }
  }

  private static void require(boolean holds, String key, String what) {
    if (!holds) {
      throw new IllegalArgumentException("accounts.oidc." + key + " must be " + what);
    }
  }

  /** What is signed in with must not be read on the way. */
  private static boolean isSafe(String issuer) {
    var uri = URI.create(issuer);
    return "https".equals(uri.getScheme())
        || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "OidcSettings[" + issuer + ", " + clientId + "]";
  }

  /** The provider's names of each role; whoever has several gets the last of these. */
  record Names(
      @DefaultValue List<String> operator,
      @DefaultValue List<String> supervisor,
      @DefaultValue List<String> administrator) {

    Names {
      operator = List.copyOf(operator);
      supervisor = List.copyOf(supervisor);
      administrator = List.copyOf(administrator);
    }

    /** Returns the role of whom the provider gives {@code names}; empty for none. */
    Optional<Role> role(List<String> names) {
      var found = new ArrayList<Role>();
      for (var role : Role.values()) {
        if (of(role).stream().anyMatch(names::contains)) {
          found.add(role);
        }
      }
      return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private List<String> of(Role role) {
      return switch (role) {
        case OPERATOR -> operator;
        case SUPERVISOR -> supervisor;
        case ADMINISTRATOR -> administrator;
      };
    }
  }
}
