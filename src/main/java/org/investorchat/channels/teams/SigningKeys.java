package org.investorchat.channels.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.investorchat.messaging.PlatformAway;
import org.investorchat.messaging.PlatformCalls;
import tools.jackson.databind.JsonNode;

/**
 * The keys that the Bot Framework signs with, and the channels that each speaks for. They are
 * fetched when the first message comes, once a day, and for a key that is not known; for these no
 * oftener than each five minutes, whatever keys strangers name.
 */
final class SigningKeys {

  private static final Duration LIFE = Duration.ofDays(1);
  private static final Duration PAUSE = Duration.ofMinutes(5);

  /** While there are none at all, and nobody can be answered. */
  private static final Duration SHORT_PAUSE = Duration.ofSeconds(10);

  private final URI configuration;
  private final PlatformCalls calls;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile Keys keys = new Keys(Map.of(), Instant.MIN, Instant.MIN);

  /**
   * Creates keys, none of them fetched yet.
   *
   * @param configuration address of the OpenID document that says where they are
   */
  SigningKeys(URI configuration, PlatformCalls calls, Clock clock) {
    this.configuration = configuration;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * A key.
   *
   * @param endorsements the channels that it speaks for
   */
  record SigningKey(RSAPublicKey key, Set<String> endorsements) {}

  /**
   * What was fetched.
   *
   * @param fetched when it was
   * @param tried when it was last tried
   */
  private record Keys(Map<String, SigningKey> byId, Instant fetched, Instant tried) {}

  /**
   * Returns a key; empty when there is none of the id.
   *
   * @throws PlatformAway when keys cannot be fetched, and none are known
   */
  Optional<SigningKey> find(String id) {
    if (isDue(id)) {
      fetch(id);
    }
    if (keys.byId().isEmpty()) {
      throw new PlatformAway("keys");
    }
    return Optional.ofNullable(keys.byId().get(id));
  }

  private boolean isDue(String id) {
    var known = keys;
    var now = clock.instant();
    boolean wanted = !known.byId().containsKey(id) || isPast(known.fetched(), LIFE, now);
    return wanted && isPast(known.tried(), known.byId().isEmpty() ? SHORT_PAUSE : PAUSE, now);
  }

  private static boolean isPast(Instant since, Duration time, Instant now) {
    return since.equals(Instant.MIN) || !now.isBefore(since.plus(time));
  }

  private void fetch(String id) {
    fetching.lock();
    try {
      if (isDue(id)) {
        keys = new Keys(fetched(), clock.instant(), clock.instant());
      }
    } catch (PlatformAway e) {
      keys = new Keys(keys.byId(), keys.fetched(), clock.instant());
    } finally {
      fetching.unlock();
    }
  }

  private Map<String, SigningKey> fetched() {
    String address = json(configuration).path("jwks_uri").asString("");
    try {
      Map<String, SigningKey> found = new HashMap<>();
      for (var key : json(URI.create(address)).path("keys")) {
        if (key.path("kty").asString("").equals("RSA")) {
          found.put(key.path("kid").asString(""), read(key));
        }
      }
      return found;
    } catch (IllegalArgumentException | ParseException | JOSEException e) {
      throw new PlatformAway("keys");
    }
  }

  private JsonNode json(URI address) {
    var reply = calls.get(address, Map.of());
    if (!reply.isSuccess() || !reply.json().isObject()) {
      throw new PlatformAway("keys");
    }
    return reply.json();
  }

  private static SigningKey read(JsonNode key) throws ParseException, JOSEException {
    var endorsements =
        key.path("endorsements").values().stream()
            .map(it -> it.asString(""))
            .collect(Collectors.toUnmodifiableSet());
    return new SigningKey(RSAKey.parse(key.toString()).toRSAPublicKey(), endorsements);
  }
}
