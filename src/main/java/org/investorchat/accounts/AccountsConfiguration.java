package org.investorchat.accounts;

import org.investorchat.platform.ConditionalOnState;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUrl.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps accounts where {@code state.url} says. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  AccountStore sqliteAccountStore(SqliteDatabase database) {
    return new SqliteAccountStore(database);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  AccountStore redisAccountStore(RedisConnection redis) {
    return new RedisAccountStore(redis);
  }
}
