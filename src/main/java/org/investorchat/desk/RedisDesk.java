package org.investorchat.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisScript;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the desk in Redis, all under {@code ic:{desk}:}: {@code tickets} and {@code
 * versions}, hashes by id; {@code stage:<stage>}, sorted sets of ids by rank; {@code leases}, a
 * sorted set by their ends; {@code done}, one by the time of the last change; {@code undelivered},
 * a set; {@code room:<conversation>}, sets of ids; {@code audit}, a hash by event; {@code
 * audit:order}, a sorted set; {@code history:<subject>}, lists; {@code revision}, a number.
 */
record RedisDesk(RedisConnection redis) {

  private static final String PREFIX = "ic:{desk}:";
  private static final String STAGE = "stage:";
  private static final String HISTORY = "history:";
  private static final String ROOM = "room:";

  /** The keys of scripts that write, in their order. */
  private static final List<String> ALL =
      Stream.of(
              "tickets",
              "versions",
              STAGE,
              "leases",
              "undelivered",
              "audit",
              "audit:order",
              HISTORY,
              "revision",
              ROOM,
              "done")
          .map(PREFIX::concat)
          .toList();

  /** Runs a script that writes, and returns its reply once replicas have what they must. */
  long write(RedisScript script, List<String> arguments) {
    return (Long) Objects.requireNonNull(redis.runAcknowledged(script, ALL, arguments));
  }

  /** Runs a script that reads one number. */
  long number(RedisScript script, List<String> keys, String... arguments) {
    return (Long) Objects.requireNonNull(redis.run(script, keys, List.of(arguments)));
  }

  /** Runs a script that reads a list. */
  List<String> texts(RedisScript script, List<String> keys, List<String> arguments) {
    return list(redis.run(script, keys, arguments)).stream().map(Object::toString).toList();
  }

  /** Runs a script that reads a list of numbers. */
  List<Long> numbers(RedisScript script, List<String> keys) {
    return list(redis.run(script, keys, List.of())).stream().map(Long.class::cast).toList();
  }

  static List<String> keys(String... names) {
    return Stream.of(names).map(PREFIX::concat).toList();
  }

  static String stage(Stage stage) {
    return STAGE + stage.id();
  }

  static String history(String subject) {
    return HISTORY + subject;
  }

  static String room(String conversation) {
    return ROOM + conversation;
  }

  private static List<?> list(@Nullable Object reply) {
    return (List<?>) Objects.requireNonNull(reply, "a script returned nil");
  }
}
