package org.investorchat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** Checks which store is opened for a setting, and that no other takes its place. */
@ExtendWith(OutputCaptureExtension.class)
class StateConfigurationTest {

  private static final RateLimit LIMIT = new RateLimit(1, Duration.ofMinutes(1), 4);

  @TempDir private Path folder;
  private ApplicationContextRunner application = new ApplicationContextRunner();

  @BeforeEach
  void configure() {
    application = application.withUserConfiguration(State.class);
  }

  @Test
  void aFileIsOpenedWithoutRedis() {
    application
        .withPropertyValues("state.url=sqlite:" + folder.resolve("state.db"))
        .run(
            it -> {
              assertThat(it).hasSingleBean(SqliteDatabase.class);
              assertThat(it).doesNotHaveBean(RedisConnection.class);
              assertThat(remaining(it.getBean(RateLimiter.class))).isEqualTo(3);
            });
  }

  @Test
  void theFileIsFreeOnceTheApplicationHasStopped() {
    var one = application.withPropertyValues("state.url=sqlite:" + folder.resolve("state.db"));

    one.run(it -> assertThat(it).hasNotFailed());
    one.run(it -> assertThat(it).hasNotFailed());
  }

  @Test
  void aSecondInstanceOnTheFileDoesNotStart() {
    var one = application.withPropertyValues("state.url=sqlite:" + folder.resolve("state.db"));

    one.run(
        first ->
            one.run(
                second ->
                    assertThat(second.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(StateUnavailable.class)
                        .hasMessageContaining("is in use by another instance")));
  }

  @Test
  void anAbsentRedisStopsNoStartAndOpensNoFile() {
    application
        .withPropertyValues(
            "state.url=redis://127.0.0.1:" + RedisServer.freePort(), "state.instances=2")
        .run(
            it -> {
              assertThat(it).hasSingleBean(RedisConnection.class);
              assertThat(it).doesNotHaveBean(SqliteDatabase.class);
              assertThat(remaining(it.getBean(RateLimiter.class))).as("half of 4").isEqualTo(1);
            });
  }

  @Test
  void aRedisThatMayLoseWhatItKeepsIsWarnedOfAtTheStart(CapturedOutput output) {
    try (var servers = RedisServers.standalone()) {
      application
          .withPropertyValues("state.url=redis://" + servers.server(0).address())
          .run(it -> await().until(() -> output.getOut().contains("setting=appendonly value=no")));
    }
  }

  @Test
  void anAddressThatCannotBeReadStopsTheStartWithoutItsPassword() {
    application
        .withPropertyValues("state.url=redis://app:hunter2@host:99999")
        .run(
            it ->
                assertThat(it.getStartupFailure())
                    .hasMessageContaining("state.url: port 99999 is not from 1 to 65535")
                    .hasMessageNotContaining("hunter2"));
  }

  @Test
  void whatNeedsNoStoreOpensNone() {
    var file = folder.resolve("state.db");
    application
        .withInitializer(
            it -> it.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
        .withPropertyValues("state.url=sqlite:" + file)
        .run(it -> assertThat(Files.exists(file)).isFalse());
  }

  private static int remaining(RateLimiter limiter) {
    return limiter.take("address", "visitor", LIMIT).remaining();
  }

  /** The beans of the store alone. */
  @Import({StateConfiguration.class, PlatformConfiguration.class})
  @EnableConfigurationProperties(StateSettings.class)
  static class State {}
}
