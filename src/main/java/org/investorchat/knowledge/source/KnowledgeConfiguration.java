package org.investorchat.knowledge.source;

import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.LiveCorpus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the corpus once at start. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

  @Bean
  Corpus corpus(KnowledgeSettings settings) {
    return CorpusReader.read(settings.path());
  }

  @Bean
  LiveCorpus liveCorpus(Corpus corpus) {
    return new LiveCorpus(corpus);
  }
}
