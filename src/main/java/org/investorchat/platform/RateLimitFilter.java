package org.investorchat.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.platform.RateLimitSettings.Policy;
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

  RateLimitFilter(RateLimitSettings settings, RateLimiter limiter, ClientAddress clients) {
    this.rules = settings.policies().stream().map(Rule::of).toList();
    this.limiter = limiter;
    this.clients = clients;
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
    List<Taken> taken = new ArrayList<>();
    for (var rule : rules) {
      var subject = rule.subject(request, path, clients);
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

  private static void tell(List<Taken> taken, HttpServletResponse response) {
    if (!taken.isEmpty()) {
      response.setHeader("RateLimit-Policy", list(taken.stream().map(Taken::quota)));
      response.setHeader("RateLimit", list(taken.stream().map(Taken::left)));
    }
  }

  private static String list(Stream<String> items) {
    return items.collect(Collectors.joining(", "));
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
    Optional<String> subject(
        HttpServletRequest request, PathContainer path, ClientAddress clients) {
      if (!policy.isFor(request.getMethod())) {
        return Optional.empty();
      }
      return Optional.ofNullable(pattern.matchAndExtract(path))
          .map(
              it ->
                  switch (policy.by()) {
                    case ADDRESS -> clients.of(request);
                    case CONVERSATION ->
                        holder(String.valueOf(it.getUriVariables().get(CONVERSATION)), request);
                  });
    }

    /** With the token, so that nobody uses up the limit of a conversation that is not theirs. */
    private static String holder(String conversation, HttpServletRequest request) {
      String token = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
      return sha256(conversation + "\n" + token);
    }

    private static String sha256(String text) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
