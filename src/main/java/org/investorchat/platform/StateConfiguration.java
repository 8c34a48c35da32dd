package org.investorchat.platform;

import java.time.Clock;
import org.investorchat.platform.StateUrl.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the store that {@code state.url} names, and never another in its place, and the journal of
 * what must get there.
 */
@Configuration(proxyBeanMethods = false)
class StateConfiguration {

  /** Callers told apart while the store is away; about 10 MB. */
  private static final int SUBJECTS_REMEMBERED = 100_000;

  @Bean
  StateUrl stateUrl(StateSettings settings) {
    return StateUrl.parse(settings.url());
  }

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  SqliteDatabase sqliteDatabase(StateUrl url) {
    return SqliteDatabase.open(url.file());
  }

  /** Is greeted at once, so that warnings of its settings stand at the start of the log. */
  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  RedisConnection redisConnection(StateUrl url, StateSettings settings) {
    var redis = RedisConnection.open(url, settings.acknowledgingReplicas());
    Thread.ofVirtual().name("redis-greeting").start(redis::answers);
    return redis;
  }

  @Bean
  Journal journal(
      StateUrl url, StateSettings settings, Clock clock, ObjectProvider<EventOwner> owners) {
    return Journal.open(
        settings.journal(),
        url.kind().isRedis() ? Journal.Order.JOURNAL_FIRST : Journal.Order.STORE_FIRST,
        settings.journalSize().toBytes(),
        clock,
        owners::stream);
  }

  @Bean
  RateLimiter rateLimiter(
      ObjectProvider<SqliteDatabase> sqlite,
      ObjectProvider<RedisConnection> redis,
      StateSettings settings,
      Clock clock) {
    var shared =
        StateUrl.parse(settings.url()).kind().isRedis()
            ? new RedisRateLimiter(redis.getObject())
            : new SqliteRateLimiter(sqlite.getObject(), clock);
    var local = new LocalRateLimiter(clock, SUBJECTS_REMEMBERED);
    return new FallbackRateLimiter(shared, local, settings.instances());
  }
}
