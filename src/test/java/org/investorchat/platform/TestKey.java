package org.investorchat.platform;

import java.util.List;
import java.util.Set;

/**
 * A key and its secret.
 *
 * @param letter of which all of the secret is made
 */
record TestKey(String id, String letter) {

  private static final int SECRET_LENGTH = 43;

  String secret() {
    return letter.repeat(SECRET_LENGTH);
  }

  /** Returns the key as an integrator sends it. */
  String text() {
    return "ick_" + id + "_" + secret();
  }

  /** Returns a key with the same id that opens nothing. */
  String withAnotherSecret() {
    return "ick_" + id + "_" + "-".repeat(SECRET_LENGTH);
  }

  String digest() {
    return Sha256.hex(secret());
  }

  /** Returns the key as it is configured, without an end. */
  AccessSettings.Key key() {
    return key(Set.of(Scope.values()));
  }

  /** Returns the key as it is configured for {@code scopes}. */
  AccessSettings.Key key(Set<Scope> scopes) {
    return new AccessSettings.Key(id, List.of(digest()), null, scopes);
  }
}
