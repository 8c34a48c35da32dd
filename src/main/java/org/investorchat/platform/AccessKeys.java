package org.investorchat.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.investorchat.platform.Credential.Known;
import org.investorchat.platform.Credential.Missing;
import org.investorchat.platform.Credential.None;
import org.investorchat.platform.Credential.OutOfScope;
import org.investorchat.platform.Credential.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Recognises the keys of integrators: {@code Authorization: Bearer ick_<id>_<secret>} (RFC 6750,
 * section 2.1), in the header only, since addresses end up in logs.
 */
@Component
class AccessKeys {

  /** Other schemes are not ours: they may be meant for a proxy before us. */
  private static final Pattern BEARER = Pattern.compile("(?i)bearer(?:\\s+(.*))?");

  /** The secret has 256 random bits in base64url, so that its digest tells nothing of it. */
  private static final Pattern KEY = Pattern.compile("ick_([a-z0-9-]{1,32})_([A-Za-z0-9_-]{43})");

  private static final String PREFIX = "ick_";

  private final List<AccessSettings.Key> keys;
  private final Set<Scope> required;
  private final Clock clock;

  AccessKeys(AccessSettings settings, Clock clock) {
    this.keys = settings.keys();
    this.required = settings.required();
    this.clock = clock;
  }

  /** Returns whether requests for {@code path} may have a key. */
  static boolean areTakenAt(String path) {
    return Scope.of(path).isPresent();
  }

  /** Returns who sends {@code request}. */
  Credential of(HttpServletRequest request) {
    return Scope.of(request.getRequestURI())
        .map(it -> read(request.getHeader(HttpHeaders.AUTHORIZATION), it))
        .orElseGet(None::new);
  }

  private Credential read(@Nullable String authorization, Scope scope) {
    var bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
    String presented = bearer.matches() ? String.valueOf(bearer.group(1)) : "";
    if (!bearer.matches() || isPlaceholder(presented, scope)) {
      return required.contains(scope) ? new Missing() : new None();
    }
    var key = KEY.matcher(presented);
    return key.matches() ? holder(key.group(1), key.group(2), scope) : new Refused();
  }

  /**
   * Returns whether something stands in the place of a key that cannot be one of ours: programs for
   * OpenAI's API and for MCP insist on sending some. At our own API it can only be a mistake.
   */
  private static boolean isPlaceholder(String presented, Scope scope) {
    return scope != Scope.API && !presented.startsWith(PREFIX);
  }

  private Credential holder(String id, String secret, Scope scope) {
    String digest = Sha256.hex(secret);
    var now = clock.instant();
    return keys.stream()
        .filter(it -> it.id().equals(id))
        .filter(it -> it.isOpenedBy(digest) && it.isValidAt(now))
        .findFirst()
        .<Credential>map(it -> it.opens(scope) ? new Known(it.id()) : new OutOfScope(it.id()))
        .orElseGet(Refused::new);
  }
}
