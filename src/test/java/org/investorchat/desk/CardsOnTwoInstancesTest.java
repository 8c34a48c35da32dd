package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.investorchat.desk.TouringOrchestra.LI;
import static org.investorchat.desk.TouringOrchestra.WANG;
import static org.investorchat.desk.TouringOrchestra.ZHAO;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.investorchat.InvestorChatbot;
import org.investorchat.accounts.Account;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.Utterance;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.platform.RedisServer;
import org.investorchat.platform.RedisServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Publishes a card at one of two servers that share a Redis, and asks the other. */
@TestInstance(Lifecycle.PER_CLASS)
class CardsOnTwoInstancesTest {

  /** A second to notice and a few to index, on a machine that does more than this. */
  private static final Duration SOON = Duration.ofSeconds(60);

  private final RedisServers servers =
      RedisServers.standalone("--appendonly", "yes", "--appendfsync", "always");

  private ConfigurableApplicationContext one;
  private ConfigurableApplicationContext other;

  @BeforeAll
  void start() {
    one = instance();
    other = instance();
  }

  @AfterAll
  void stop() {
    one.close();
    other.close();
    servers.close();
  }

  private ConfigurableApplicationContext instance() {
    return new SpringApplicationBuilder(InvestorChatbot.class)
        .run(
            "--server.port=0",
            "--spring.jmx.enabled=false",
            "--state.url=redis://" + server().address(),
            "--state.journal=" + Path.of("target/state", UUID.randomUUID() + ".journal"));
  }

  private RedisServer server() {
    return servers.server(0);
  }

  @Test
  void aCardIsPublishedOnOneRolledBackAtTheOtherAndKnownAfterARestart() {
    var files = one.getBean(Corpus.class).version();
    assertThat(versions()).containsOnly(files);

    var proposed = cards(one).propose(LI, TouringOrchestra.card(), null, null);
    var published = take(one, ZHAO, proposed, new CardStep.Approve());
    await().atMost(SOON).until(() -> bothAnswer("按照措施，外资企业符合条件的"));
    var first = versions();
    assertThat(first).hasSize(2).doesNotContain(files);
    assertThat(first.get(0)).isEqualTo(first.get(1));

    var edited =
        take(
            other,
            LI,
            published,
            new CardStep.Edit(TouringOrchestra.card("外资企业符合条件的中国籍员工可以申请APEC商务旅行卡[15.2]。")));
    var second = take(one, ZHAO, edited, new CardStep.Approve());
    await().atMost(SOON).until(() -> bothAnswer("外资企业符合条件的"));

    var back = take(other, WANG, second, new CardStep.Rollback(1));
    await().atMost(SOON).until(() -> bothAnswer("按照措施，外资企业符合条件的"));
    assertThat(versions()).isEqualTo(first);

    other.close();
    other = instance();
    assertThat(answer(other)).startsWith("按照措施，外资企业符合条件的");

    server().kill();
    assertThat(answer(one)).startsWith("按照措施，外资企业符合条件的");
    server().startAgain();
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(
            () ->
                take(one, WANG, back, new CardStep.Withdraw("the test is over")).card().published()
                    == null);
    await().atMost(SOON).until(() -> versions().stream().allMatch(files::equals));
  }

  private static Cards cards(ConfigurableApplicationContext instance) {
    return instance.getBean(Cards.class);
  }

  private static ReviewedCard take(
      ConfigurableApplicationContext instance, Account by, ReviewedCard seen, CardStep step) {
    return cards(instance).take(by, seen.card().id(), seen.card().version(), step);
  }

  private List<String> versions() {
    return List.of(
        one.getBean(LiveCorpus.class).version(), other.getBean(LiveCorpus.class).version());
  }

  private boolean bothAnswer(String beginning) {
    return answer(one).startsWith(beginning) && answer(other).startsWith(beginning);
  }

  private static String answer(ConfigurableApplicationContext instance) {
    return instance
        .getBean(Dialogue.class)
        .respond(new Utterance(TouringOrchestra.CHINESE_QUESTION, null))
        .reply()
        .text();
  }
}
