package org.investorchat.platform;

import java.util.List;
import java.util.stream.Stream;

/** Keeps words in a Redis hash by the id of their event, and counts how often it was asked to. */
final class RedisWords implements EventOwner {

  static final String WORDS = "ic:{words}:kept";
  static final String CALLS = "ic:{words}:calls";

  private static final RedisScript PUT =
      new RedisScript(
          """
          redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])
          return redis.call('INCR', KEYS[2])
          """);

  private final RedisConnection redis;

  RedisWords(RedisConnection redis) {
    this.redis = redis;
  }

  Stream<EventOwner> owners() {
    return Stream.of(this);
  }

  @Override
  public String kind() {
    return ScriptedStore.KIND;
  }

  @Override
  public void apply(JournalEvent event) {
    redis.runAcknowledged(PUT, List.of(WORDS, CALLS), List.of(event.id(), event.payload()));
  }
}
