package org.investorchat.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Keeps the short-lived tokens that platforms give to accounts, in memory alone. */
public final class AccessTokens {

  /** So that none runs out on its way. */
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final Clock clock;

  public AccessTokens(Clock clock) {
    this.clock = clock;
  }

  /**
   * A token.
   *
   * @param life how long the platform takes it
   */
  public record Token(String value, Instant obtained, Duration life) {

    boolean isFresh(Instant now) {
      var margin = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2);
      return now.isBefore(obtained.plus(life).minus(margin));
    }

    /** Returns nothing of the token. */
    @Override
    public String toString() {
      return "Token[]";
    }
  }

  /** Returns the token of an account; {@code obtain} is called once where it has none any more. */
  public String of(String account, Supplier<Token> obtain) {
    return tokens
        .compute(
            account,
            (_, known) -> known != null && known.isFresh(clock.instant()) ? known : obtain.get())
        .value();
  }

  /**
   * Returns what the platform says to a call with the token of an account; where it does not take
   * the token any more, what it says with a new one.
   */
  public PlatformReply call(
      String account,
      Supplier<Token> obtain,
      Function<String, PlatformReply> call,
      Predicate<PlatformReply> isStale) {
    String token = of(account, obtain);
    var reply = call.apply(token);
    if (!isStale.test(reply)) {
      return reply;
    }
    drop(account, token);
    return call.apply(of(account, obtain));
  }

  /** Forgets a token that the platform does not take any more. */
  public void drop(String account, String token) {
    tokens.computeIfPresent(account, (_, known) -> known.value().equals(token) ? null : known);
  }
}
