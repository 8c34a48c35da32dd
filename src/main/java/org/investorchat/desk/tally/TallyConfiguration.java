package org.investorchat.desk.tally;

import org.investorchat.platform.ConditionalOnState;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.SqliteDatabase;
import org.investorchat.platform.StateUrl.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts opinions where {@code state.url} says. */
@Configuration(proxyBeanMethods = false)
class TallyConfiguration {

  @Bean
  @ConditionalOnState(Kind.SQLITE)
  FeedbackTally sqliteFeedbackTally(SqliteDatabase database) {
    return new SqliteFeedbackTally(database);
  }

  @Bean
  @ConditionalOnState({Kind.REDIS, Kind.REDIS_SENTINEL, Kind.REDIS_CLUSTER})
  FeedbackTally redisFeedbackTally(RedisConnection redis) {
    return new RedisFeedbackTally(redis);
  }
}
