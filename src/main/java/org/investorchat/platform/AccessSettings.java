package org.investorchat.platform;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is known to the service.
 *
 * @param keys what integrators come with; may be empty
 * @param required where nobody is let in without one; empty by default
 */
@ConfigurationProperties(prefix = "access", ignoreUnknownFields = false)
record AccessSettings(@DefaultValue List<Key> keys, @DefaultValue Set<Scope> required) {

  AccessSettings {
    keys = List.copyOf(keys);
    required = Set.copyOf(required);
    var ids = new HashSet<String>();
    for (var key : keys) {
      if (!ids.add(key.id())) {
        throw new IllegalArgumentException(
            "access.keys must have different ids, got " + key.id() + " twice");
      }
    }
    if (required.contains(Scope.API)) {
      throw new IllegalArgumentException(
          "access.required must not have api, which our own pages call without a key");
    }
  }

  /**
   * The key of one integrator. The secret itself is nowhere.
   *
   * @param id whose it is
   * @param sha256 digests of its secret in 64 hex digits: one, or two while it is changed
   * @param expires when it opens nothing any more, null for never
   * @param scopes what it opens; at least one, all by default
   */
  record Key(
      String id,
      List<String> sha256,
      @Nullable Instant expires,
      @DefaultValue({"api", "openai", "mcp"}) Set<Scope> scopes) {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_SECRETS = 2;

    Key {
      sha256 = List.copyOf(sha256);
      scopes = Set.copyOf(scopes);
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException(
            "access.keys: an id must have 1 to 32 characters of a-z, 0-9 and -");
      }
      if (sha256.isEmpty()
          || sha256.size() > MOST_SECRETS
          || !sha256.stream().allMatch(DIGEST.asMatchPredicate())) {
        throw new IllegalArgumentException(
            "access.keys: the key \"" + id + "\" must have one or two sha256 of 64 hex digits");
      }
      if (scopes.isEmpty()) {
        throw new IllegalArgumentException(
            "access.keys: the key \"" + id + "\" must have at least one of \"scopes\"");
      }
    }

    /** Returns whether {@code digest} is that of its secret, in a time that does not tell which. */
    boolean isOpenedBy(String digest) {
      return sha256.stream().filter(it -> Sha256.same(it, digest)).count() > 0;
    }

    boolean opens(Scope scope) {
      return scopes.contains(scope);
    }

    boolean isValidAt(Instant now) {
      return expires == null || now.isBefore(expires);
    }
  }
}
