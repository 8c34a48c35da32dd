package org.investorchat.desk.gap;

import org.investorchat.platform.ConditionalOnState;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUrl.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps gaps where {@code state.url} says. */
@Configuration(proxyBeanMethods = false)
class GapStoreConfiguration {

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  GapStore sqliteGapStore(SqliteDatabase database, GapCodec codec) {
    return new SqliteGapStore(database, codec);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  GapStore redisGapStore(RedisConnection redis, GapCodec codec) {
    return new RedisGapStore(redis, codec);
  }
}
