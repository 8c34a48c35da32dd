package org.investorchat.desk.tally;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.investorchat.desk.Figures.FeedbackCount;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisScript;

/**
 * Counts opinions in Redis: {@code ic:{desk}:feedback:useful} and {@code ic:{desk}:feedback:not},
 * sorted sets of answers by milliseconds.
 */
final class RedisFeedbackTally implements FeedbackTally {

  private static final List<String> KEYS =
      List.of("ic:{desk}:feedback:useful", "ic:{desk}:feedback:not");

  /** Arguments: answer, number of the set, milliseconds, milliseconds of the oldest to keep. */
  private static final RedisScript COUNT =
      new RedisScript(
          """
          for i = 1, 2 do
            redis.call('ZREM', KEYS[i], ARGV[1])
            redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', '(' .. ARGV[4])
          end
          return redis.call('ZADD', KEYS[tonumber(ARGV[2])], ARGV[3], ARGV[1])
          """);

  /** Arguments: milliseconds of the first and of the first that is too late. */
  private static final RedisScript BETWEEN =
      new RedisScript(
          """
          return {redis.call('ZCOUNT', KEYS[1], ARGV[1], '(' .. ARGV[2]),
            redis.call('ZCOUNT', KEYS[2], ARGV[1], '(' .. ARGV[2])}
          """);

  private final RedisConnection redis;

  RedisFeedbackTally(RedisConnection redis) {
    this.redis = redis;
  }

  @Override
  public void count(String answer, boolean useful, Instant at, Instant oldest) {
    redis.run(
        COUNT, KEYS, List.of(answer, useful ? "1" : "2", milliseconds(at), milliseconds(oldest)));
  }

  @Override
  public FeedbackCount between(Instant from, Instant to) {
    var counts =
        (List<?>)
            Objects.requireNonNull(
                redis.run(BETWEEN, KEYS, List.of(milliseconds(from), milliseconds(to))));
    return new FeedbackCount(number(counts.get(0)), number(counts.get(1)));
  }

  private static int number(Object count) {
    return Math.toIntExact((Long) count);
  }

  private static String milliseconds(Instant instant) {
    return Long.toString(instant.toEpochMilli());
  }
}
