package org.investorchat.conversation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the lexicon once at start. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

  @Bean
  IntakeLexicon intakeLexicon() {
    return IntakeLexicon.load();
  }
}
