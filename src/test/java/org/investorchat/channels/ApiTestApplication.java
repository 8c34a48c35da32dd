package org.investorchat.channels;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.ScriptedDialogue;
import org.investorchat.knowledge.Corpus;
import org.investorchat.retrieval.ClauseRetriever;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.NamedReferences;
import org.investorchat.retrieval.ScoredClause;
import org.investorchat.retrieval.Signals;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/** The channels over the real knowledge, with scripted answers and a standing clock. */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"org.investorchat.platform", "org.investorchat.knowledge"})
@ComponentScan(
    basePackages = {
      "org.investorchat.platform",
      "org.investorchat.channels",
      "org.investorchat.knowledge"
    },
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class ApiTestApplication {

  @Bean
  Dialogue dialogue(Corpus corpus) {
    return new ScriptedDialogue(new ScriptedAnswers(corpus)::answer);
  }

  /** Returns measure 7 for whatever is asked, best first. */
  @Bean
  ClauseRetriever retriever(Corpus corpus) {
    var clauses = corpus.clauses().filter(it -> it.id().measure() == 7).toList();
    return _ ->
        new Evidence(
            clauses.stream()
                .map(it -> new ScoredClause(it, 1.0 / it.id().number(), new Signals(0.8, 3.0, 0.5)))
                .toList(),
            List.of(),
            List.of(),
            new NamedReferences(List.of(), List.of(), List.of()));
  }

  @Bean
  @Primary
  Clock standingClock() {
    return Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  }

  @Bean
  @Primary
  RandomGenerator zeros() {
    return () -> 0L;
  }
}
