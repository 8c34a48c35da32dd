package org.investorchat.conversation;

import java.time.Clock;
import org.investorchat.platform.ConditionalOnState;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUrl.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Keeps conversations where {@code state.url} says. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ConversationConfiguration {

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  ConversationStore sqliteConversationStore(
      SqliteDatabase database, EntryCodec codec, Clock clock) {
    return new SqliteConversationStore(database, codec, clock);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  ConversationStore redisConversationStore(RedisConnection redis, EntryCodec codec, RandomIds ids) {
    return new RedisConversationStore(redis, codec, ids);
  }

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  StopStore sqliteStopStore(SqliteDatabase database, EntryCodec codec) {
    return new SqliteStopStore(database, codec);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  StopStore redisStopStore(RedisConnection redis, EntryCodec codec) {
    return new RedisStopStore(redis, codec);
  }
}
