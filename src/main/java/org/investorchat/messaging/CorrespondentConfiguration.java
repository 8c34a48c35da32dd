package org.investorchat.messaging;

import java.time.Clock;
import org.investorchat.platform.ConditionalOnState;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUrl.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps correspondents where {@code state.url} says. */
@Configuration(proxyBeanMethods = false)
class CorrespondentConfiguration {

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  CorrespondentStore sqliteCorrespondentStore(
      SqliteDatabase database, CorrespondentCodec codec, Clock clock) {
    return new SqliteCorrespondentStore(database, codec, clock);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  CorrespondentStore redisCorrespondentStore(RedisConnection redis, CorrespondentCodec codec) {
    return new RedisCorrespondentStore(redis, codec);
  }
}
