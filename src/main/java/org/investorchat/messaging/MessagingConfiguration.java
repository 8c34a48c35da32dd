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

  /**
   * Checks that a letter is not taken by another instance while a call about it is under way: what
   * is left of a lease when a call begins is half of it at least.
   */
  MessagingConfiguration(LetterSettings letters, MessagingSettings calls) {
    if (letters.lease().compareTo(calls.callTimeout().multipliedBy(2)) <= 0) {
      throw new IllegalArgumentException(
          "letters.lease must be more than twice messaging.call-timeout, got "
              + letters.lease()
              + " and "
              + calls.callTimeout());
    }
  }

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
