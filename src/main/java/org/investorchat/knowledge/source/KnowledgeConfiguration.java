package org.investorchat.knowledge.source;

import org.investorchat.knowledge.Corpus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the corpus once at start. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

  @Bean
  Corpus corpus(KnowledgeSettings settings) {
    return CorpusReader.read(settings.path());
  }
}
