package org.investorchat.channels.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.investorchat.channels.teams.SigningKeys.SigningKey;
import org.investorchat.messaging.DeliveryRefused;
import org.investorchat.messaging.RawRequest;

/**
 * The token that the Bot Framework sends with a message: it is signed by one of the framework's
 * keys, for this bot, now, and binds the address that replies go to. The key speaks for the channel
 * that the message names ("Authentication with the Bot Connector API", steps 1 to 7). Tokens of the
 * emulator have other issuers, so they are refused.
 */
final class ConnectorToken {

  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final String BEARER = "bearer ";
  private static final String SERVICE = "serviceurl";

  private final SignedJWT token;
  private final JWTClaimsSet claims;

  private ConnectorToken(SignedJWT token) throws ParseException {
    this.token = token;
    claims = token.getJWTClaimsSet();
    if (claims == null) {
      throw new ParseException("no claims", 0);
    }
  }

  /**
   * Returns the token of a request.
   *
   * @throws DeliveryRefused when there is none
   */
  static ConnectorToken of(RawRequest request) {
    String header = request.requiredHeader("Authorization");
    if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw DeliveryRefused.notGenuine();
    }
    try {
      return new ConnectorToken(SignedJWT.parse(header.substring(BEARER.length()).strip()));
    } catch (ParseException e) {
      throw DeliveryRefused.notGenuine();
    }
  }

  /**
   * Checks that the framework gave it for this bot, and returns the channels that its key speaks
   * for.
   *
   * @param issuer as whom the framework signs
   * @param bot app id of the bot
   * @throws DeliveryRefused when it did not
   * @throws org.investorchat.messaging.PlatformAway when the keys cannot be fetched
   */
  Set<String> verify(SigningKeys keys, String issuer, String bot, Clock clock) {
    var key = key(keys);
    try {
      if (!token.verify(new RSASSAVerifier(key.key()))) {
        throw DeliveryRefused.notGenuine();
      }
      rules(issuer, bot, clock).verify(claims, null);
      return key.endorsements();
    } catch (JOSEException | BadJWTException e) {
      throw DeliveryRefused.notGenuine();
    }
  }

  private SigningKey key(SigningKeys keys) {
    String id = token.getHeader().getKeyID();
    if (id == null || !JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
      throw DeliveryRefused.notGenuine();
    }
    return keys.find(id).orElseThrow(DeliveryRefused::notGenuine);
  }

  private static DefaultJWTClaimsVerifier<SecurityContext> rules(
      String issuer, String bot, Clock clock) {
    var exact = new JWTClaimsSet.Builder().issuer(issuer).build();
    var rules =
        new DefaultJWTClaimsVerifier<SecurityContext>(bot, exact, Set.of("exp", SERVICE)) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        };
    rules.setMaxClockSkew((int) SKEW.toSeconds());
    return rules;
  }

  /** Returns whether it binds the address that replies go to. */
  boolean isFor(String serviceUrl) {
    return serviceUrl.equals(claims.getClaim(SERVICE));
  }
}
