package org.investorchat.platform;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How many requests are taken from whom.
 *
 * @param policies all that match a request count; may be empty
 */
@ConfigurationProperties(prefix = "rate-limits", ignoreUnknownFields = false)
record RateLimitSettings(@DefaultValue List<Policy> policies) {

  RateLimitSettings {
    policies = List.copyOf(policies);
    var names = new HashSet<String>();
    for (var policy : policies) {
      if (!names.add(policy.name())) {
        throw new IllegalArgumentException(
            "rate-limits.policies must have different names, got " + policy.name() + " twice");
      }
    }
  }

  /** Who shares a limit. */
  enum Subject {
    /** Everybody at one address who shows no valid key. */
    ADDRESS,
    /** Whoever has this key. */
    KEY,
    /** Whoever has the token of the conversation that is named as {@code id} in the path. */
    CONVERSATION
  }

  /**
   * A limit and what it is for.
   *
   * @param by whose requests count together; a request counts for its key in place of its address
   * @param name as the headers give it
   * @param method the only one it is for, null for all
   * @param path pattern of the paths it is for
   * @param requests how many in a {@code window}, ≥ 1
   * @param burst how many of them at once, from 1 to {@code requests}
   */
  record Policy(
      String name,
      Subject by,
      @Nullable String method,
      String path,
      int requests,
      Duration window,
      int burst) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    Policy {
      require(NAME.matcher(name).matches(), name, "a name of a-z, 0-9 and -");
      require(requests >= 1, name, "requests >= 1");
      require(window.toSeconds() >= 1, name, "a window of >= 1s");
      require(burst >= 1 && burst <= requests, name, "a burst from 1 to its requests");
    }

    private static void require(boolean holds, String name, String what) {
      if (!holds) {
        throw new IllegalArgumentException(
            "rate-limits.policies: the policy \"" + name + "\" must have " + what);
      }
    }

    RateLimit limit() {
      return new RateLimit(requests, window, burst);
    }

    PathPattern pattern() {
      return PathPatternParser.defaultInstance.parse(path);
    }

    boolean isFor(String requestMethod) {
      return method == null || HttpMethod.valueOf(method).matches(requestMethod);
    }
  }
}
