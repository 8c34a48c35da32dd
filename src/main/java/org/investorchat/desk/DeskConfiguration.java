package org.investorchat.desk;

import java.time.Clock;
import org.investorchat.platform.ConditionalOnState;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUrl.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the desk where {@code state.url} says. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  SqliteAuditStore sqliteAuditStore(SqliteDatabase database, TicketCodec codec, Clock clock) {
    return new SqliteAuditStore(database, codec, clock);
  }

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  TicketStore sqliteTicketStore(
      SqliteDatabase database, SqliteAuditStore audit, TicketCodec codec) {
    return new SqliteTicketStore(database, audit, codec);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  AuditStore redisAuditStore(RedisConnection redis, TicketCodec codec) {
    return new RedisAuditStore(new RedisDesk(redis), codec);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  TicketStore redisTicketStore(RedisConnection redis, TicketCodec codec) {
    return new RedisTicketStore(new RedisDesk(redis), codec);
  }
}
