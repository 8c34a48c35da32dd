package org.investorchat.desk.card;

import org.investorchat.platform.ConditionalOnState;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUrl.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps cards of the desk where {@code state.url} says. */
@Configuration(proxyBeanMethods = false)
class CardStoreConfiguration {

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  CardStore sqliteCardStore(SqliteDatabase database, CardCodec codec) {
    return new SqliteCardStore(database, codec);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  CardStore redisCardStore(RedisConnection redis, CardCodec codec) {
    return new RedisCardStore(redis, codec);
  }
}
