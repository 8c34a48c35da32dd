package org.investorchat.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.platform.Credential.Known;
import org.investorchat.platform.Credential.None;
import org.investorchat.platform.Credential.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Recognises the keys of integrators: {@code Authorization: Bearer ick_<id>_<secret>} (RFC 6750,
 * section 2.1), in the header only, since addresses end up in logs.
 */
@Component
class AccessKeys {

  private static final PathPattern API = pattern("/api/**");

  /** There the same header has the token of the conversation. */
  private static final PathPattern CONVERSATION = pattern("/api/v1/conversations/{id}/**");

  /** There people sign in, and no program comes with a key. */
  private static final PathPattern DESK = pattern("/api/v1/desk/**");

  /** Other schemes are not ours: they may be meant for a proxy before us. */
  private static final Pattern BEARER = Pattern.compile("(?i)bearer(?:\\s+(.*))?");

  /** The secret has 256 random bits in base64url, so that its digest tells nothing of it. */
  private static final Pattern KEY = Pattern.compile("ick_([a-z0-9-]{1,32})_([A-Za-z0-9_-]{43})");

  private final List<AccessSettings.Key> keys;
  private final Clock clock;

  AccessKeys(AccessSettings settings, Clock clock) {
    this.keys = settings.keys();
    this.clock = clock;
  }

  private static PathPattern pattern(String path) {
    return PathPatternParser.defaultInstance.parse(path);
  }

  /** Returns whether requests for {@code path} may have a key. */
  static boolean areTakenAt(String path) {
    var container = PathContainer.parsePath(path);
    return API.matches(container) && !CONVERSATION.matches(container) && !DESK.matches(container);
  }

  /** Returns who sends {@code request}. */
  Credential of(HttpServletRequest request) {
    return areTakenAt(request.getRequestURI())
        ? read(request.getHeader(HttpHeaders.AUTHORIZATION))
        : new None();
  }

  private Credential read(@Nullable String authorization) {
    var bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
    if (!bearer.matches()) {
      return new None();
    }
    String presented = bearer.group(1);
    var key = KEY.matcher(presented == null ? "" : presented);
    return key.matches() ? holder(key.group(1), key.group(2)) : new Refused();
  }

  private Credential holder(String id, String secret) {
    String digest = Sha256.hex(secret);
    var now = clock.instant();
    return keys.stream()
        .filter(it -> it.id().equals(id))
        .filter(it -> it.isOpenedBy(digest) && it.isValidAt(now))
        .<Credential>map(it -> new Known(it.id()))
        .findFirst()
        .orElseGet(Refused::new);
  }
}
