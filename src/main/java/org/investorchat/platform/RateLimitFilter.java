package org.investorchat.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.platform.Credential.Known;
import org.investorchat.platform.Credential.Missing;
import org.investorchat.platform.Credential.None;
import org.investorchat.platform.Credential.OutOfScope;
import org.investorchat.platform.Credential.Refused;
import org.investorchat.platform.RateLimitSettings.Policy;
import org.investorchat.platform.RateLimitSettings.Subject;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Holds callers to limits and says in every response what is left of them.
 *
 * <p>Headers as in draft-ietf-httpapi-ratelimit-headers-10: {@code RateLimit-Policy} with quota and
 * window, {@code RateLimit} with what remains and the seconds until all of it is back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RateLimitFilter extends OncePerRequestFilter {

  private static final String CONVERSATION = "id";

  private final List<Rule> rules;
  private final RateLimiter limiter;
  private final ClientAddress clients;
  private final AccessKeys keys;

  RateLimitFilter(
      RateLimitSettings settings, RateLimiter limiter, ClientAddress clients, AccessKeys keys) {
    this.rules = settings.policies().stream().map(Rule::of).toList();
    this.limiter = limiter;
    this.clients = clients;
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var taken = take(request);
    tell(taken, response);
    if (taken.isEmpty() || taken.getLast().decision().allowed()) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(
          HttpHeaders.RETRY_AFTER, RetryAfter.seconds(taken.getLast().decision().retryAfter()));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }

  /** Takes from one limit after the other, up to the first that has nothing left. */
  private List<Taken> take(HttpServletRequest request) {
    var path = PathContainer.parsePath(request.getRequestURI());
    var caller = caller(request);
    List<Taken> taken = new ArrayList<>();
    for (var rule : rules) {
      var subject = rule.subject(request, path, caller);
      if (subject.isPresent()) {
        var policy = rule.policy();
        var decision = limiter.take(policy.name(), subject.get(), policy.limit());
        taken.add(new Taken(policy, decision));
        if (!decision.allowed()) {
          return taken;
        }
      }
    }
    return taken;
  }

  private Caller caller(HttpServletRequest request) {
    return switch (keys.of(request)) {
      case Known it -> new Caller(Subject.KEY, it.id());
      case OutOfScope it -> new Caller(Subject.KEY, it.id());
      case None _, Missing _, Refused _ -> new Caller(Subject.ADDRESS, clients.of(request));
    };
  }

  private static void tell(List<Taken> taken, HttpServletResponse response) {
    if (!taken.isEmpty()) {
      response.setHeader("RateLimit-Policy", list(taken.stream().map(Taken::quota)));
      response.setHeader("RateLimit", list(taken.stream().map(Taken::left)));
    }
  }

  private static String list(Stream<String> items) {
    return items.collect(Collectors.joining(", "));
  }

  /**
   * Whom a request counts for.
   *
   * @param by {@code ADDRESS} or {@code KEY}
   */
  private record Caller(Subject by, String id) {

    Optional<String> id(Subject wanted) {
      return by == wanted ? Optional.of(id) : Optional.empty();
    }
  }

  /** A policy and what became of a request under it. */
  private record Taken(Policy policy, RateDecision decision) {

    String quota() {
      return "\"%s\";q=%d;w=%d"
          .formatted(policy.name(), policy.requests(), policy.window().toSeconds());
    }

    String left() {
      return "\"%s\";r=%d;t=%s"
          .formatted(policy.name(), decision.remaining(), RetryAfter.seconds(decision.reset()));
    }
  }

  /** A policy and the paths it is for. */
  private record Rule(Policy policy, PathPattern pattern) {

    static Rule of(Policy policy) {
      return new Rule(policy, policy.pattern());
    }

    /** Returns whom a request counts for; empty when the policy is not for it. */
    Optional<String> subject(HttpServletRequest request, PathContainer path, Caller caller) {
      if (!policy.isFor(request.getMethod())) {
        return Optional.empty();
      }
      return Optional.ofNullable(pattern.matchAndExtract(path))
          .flatMap(
              it ->
                  switch (policy.by()) {
                    case ADDRESS, KEY -> caller.id(policy.by());
                    case CONVERSATION ->
                        Optional.of(
                            holder(
                                String.valueOf(it.getUriVariables().get(CONVERSATION)), request));
                  });
    }

    /** With the token, so that nobody uses up the limit of a conversation that is not theirs. */
    private static String holder(String conversation, HttpServletRequest request) {
      String token = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
      return Sha256.hex(conversation + "\n" + token);
    }
  }
}
