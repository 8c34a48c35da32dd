package org.investorchat.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.investorchat.accounts.AccountEvent.Kind;
import org.investorchat.platform.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Turns whom the identity provider names into an account, and keeps it, so that colleagues know the
 * person and an administrator can shut them out here too. An id belongs to whom the provider meant
 * by it first: names are given to others in time, subjects are not (OpenID Connect Core 1.0,
 * section 5.7).
 */
@Component
@Conditional(OnIssuer.class)
class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

  /** Tells that it is the store that is away (RFC 6749, section 4.1.2.1). */
  static final String AWAY = "temporarily_unavailable";

  private static final int MOST_NAME_CHARACTERS = 100;

  private final AccountStore store;
  private final OidcSettings settings;
  private final KnownAccounts known;
  private final AccountEvents events;
  private final Clock clock;

  OidcAccounts(
      AccountStore store,
      AccountSettings settings,
      KnownAccounts known,
      AccountEvents events,
      Clock clock) {
    this.store = store;
    this.settings = settings.oidc();
    this.known = known;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Returns who has signed in.
   *
   * @throws OAuth2AuthenticationException when they have no role here, or no account of theirs can
   *     be
   */
  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var token = request.getIdToken();
    try {
      var account =
          wanted(token)
              .flatMap(it -> kept(it, token.getIssuer() + " " + token.getSubject()))
              .filter(it -> !it.disabled())
              .orElseThrow(() -> refused("access_denied"));
      known.changed(account);
      store.signedIn(account.id(), clock.instant());
      events.publish(Kind.SIGNED_IN, account.id());
      return new OidcPrincipal(new SessionAccount(account, clock.instant()), token);
    } catch (StateUnavailable e) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error(AWAY), "the store of accounts is away", e);
    }
  }

  private OAuth2AuthenticationException refused(String code) {
    events.publish(Kind.SIGN_IN_REFUSED, AccountEvent.NOBODY);
    return new OAuth2AuthenticationException(new OAuth2Error(code));
  }

  /** Returns the account that the token speaks of; empty when it has no role or no fit id. */
  private Optional<Account> wanted(OidcIdToken token) {
    String id = text(token, settings.idClaim()).toLowerCase(Locale.ROOT);
    String name = text(token, settings.nameClaim());
    return settings
        .roles()
        .role(names(token))
        .filter(_ -> AccountIds.isWellFormed(id) && !AccountIds.isReserved(id))
        .map(role -> new Account(id, name.isBlank() ? id : shortened(name), role));
  }

  private static String shortened(String name) {
    return name.codePoints()
        .limit(MOST_NAME_CHARACTERS)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String text(OidcIdToken token, String claim) {
    return token.getClaims().get(claim) instanceof String it ? it.strip() : "";
  }

  private List<String> names(OidcIdToken token) {
    return switch (claim(token.getClaims(), settings.roleClaim())) {
      case List<?> all -> all.stream().map(String::valueOf).toList();
      case String one -> Stream.of(one.split(" ", -1)).toList();
      case null, default -> List.of();
    };
  }

  /** Returns the claim of this name, which may itself have dots, or the one that dots lead to. */
  private static @Nullable Object claim(Map<?, ?> claims, String name) {
    if (claims.containsKey(name)) {
      return claims.get(name);
    }
    int dot = name.indexOf('.');
    return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
        ? claim(inner, name.substring(dot + 1))
        : null;
  }

  /** Returns the account as it is kept now; empty when the id belongs to somebody else. */
  private Optional<StoredAccount> kept(Account wanted, String subject) {
    var before = store.find(wanted.id());
    if (before.isEmpty()) {
      var made = StoredAccount.of(wanted, subject);
      if (store.create(List.of(made)).isEmpty()) {
        return kept(wanted, subject);
      }
      events.publish(Kind.CREATED, wanted.id(), AccountEvents.SYSTEM);
      return Optional.of(made);
    }
    return before.filter(it -> subject.equals(it.subject())).flatMap(it -> updated(it, wanted));
  }

  private Optional<StoredAccount> updated(StoredAccount before, Account wanted) {
    if (before.account().equals(wanted)) {
      return Optional.of(before);
    }
    var after = before.as(wanted);
    return switch (store.replace(after)) {
      case DONE -> Optional.of(after);
      case CAME_SECOND -> store.find(wanted.id()).flatMap(it -> updated(it, wanted));
      case LAST_ADMINISTRATOR -> Optional.empty();
    };
  }
}
