package org.investorchat.messaging;

import org.investorchat.platform.ConditionalOnState;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUrl.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps letters where {@code state.url} says. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  LetterStore sqliteLetterStore(SqliteDatabase database, LetterCodec codec) {
    return new SqliteLetterStore(database, codec);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  LetterStore redisLetterStore(RedisConnection redis, LetterCodec codec) {
    return new RedisLetterStore(redis, codec);
  }
}
