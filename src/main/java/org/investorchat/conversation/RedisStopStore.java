package org.investorchat.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisScript;

/** Keeps stops in Redis, in the hash {@code ic:{desk}:stops}. */
final class RedisStopStore implements StopStore {

  private static final List<String> KEYS = List.of("ic:{desk}:stops");

  private static final RedisScript ALL = new RedisScript("return redis.call('HVALS', KEYS[1])");

  private static final RedisScript PUT =
      new RedisScript("return redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])");

  /** Writes each time it runs, so that it can be acknowledged again. */
  private static final RedisScript REMOVE =
      new RedisScript(
          """
          redis.call('HSET', KEYS[1], ARGV[1], '')
          return redis.call('HDEL', KEYS[1], ARGV[1])
          """);

  private final RedisConnection redis;
  private final EntryCodec codec;

  RedisStopStore(RedisConnection redis, EntryCodec codec) {
    this.redis = redis;
    this.codec = codec;
  }

  @Override
  public List<Stop> all() {
    var found = (List<?>) Objects.requireNonNull(redis.run(ALL, KEYS, List.of()));
    return found.stream()
        .map(it -> codec.readStop(it.toString()))
        .sorted(Comparator.comparing(Stop::channel))
        .toList();
  }

  @Override
  public void put(Stop stop) {
    redis.runAcknowledged(PUT, KEYS, List.of(stop.channel(), codec.write(stop)));
  }

  @Override
  public void remove(String channel) {
    redis.runAcknowledged(REMOVE, KEYS, List.of(channel));
  }
}
