package org.investorchat.channels;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.investorchat.answering.GroundingVerifier;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.ScriptedDialogue;
import org.investorchat.knowledge.Corpus;
import org.investorchat.platform.RateLimiter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The channels over the real knowledge and search, with scripted answers and a standing clock. */
@EnableAutoConfiguration
@Import(MeasureLinks.class)
@ConfigurationPropertiesScan({
  "org.investorchat.accounts",
  "org.investorchat.answering",
  "org.investorchat.platform",
  "org.investorchat.channels",
  "org.investorchat.conversation",
  "org.investorchat.desk",
  "org.investorchat.knowledge",
  "org.investorchat.messaging",
  "org.investorchat.retrieval"
})
@ComponentScan(
    basePackages = {
      "org.investorchat.accounts",
      "org.investorchat.platform",
      "org.investorchat.channels",
      "org.investorchat.conversation",
      "org.investorchat.desk",
      "org.investorchat.knowledge",
      "org.investorchat.messaging",
      "org.investorchat.retrieval"
    },
    excludeFilters = {
      @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
      @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Dialogue.class),
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.RuleBasedRewriter")
    })
public class ApiTestApplication {

  @Bean
  ScriptedAnswers scriptedAnswers(Corpus corpus) {
    return new ScriptedAnswers(corpus);
  }

  @Bean
  GroundingVerifier verifier(Corpus corpus) {
    return new GroundingVerifier(corpus);
  }

  @Bean
  Dialogue dialogue(ScriptedAnswers answers) {
    return new ScriptedDialogue(answers::requireTakable, answers::answer);
  }

  @Bean
  @Primary
  Clock standingClock() {
    return Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  }

  @Bean
  @Primary
  RateLimiter countingLimiter() {
    return new CountingLimiter();
  }
}
