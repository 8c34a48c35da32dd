package org.investorchat.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.investorchat.messaging.PostedMail;
import org.investorchat.platform.SettableClock;
import org.investorchat.platform.StateUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the whole way of messages to customer service, whatever happens to their place. */
class CustomerMailTest {

  private static final String SENDER = "wmqfasd1e1927831291723123109r712";

  @TempDir private Path folder;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T08:00:00Z"));
  private final FakeWeComKf kf = new FakeWeComKf();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private PostedMail mail;

  @BeforeEach
  void begin() {
    mail = new PostedMail(folder, kf.channel(clock), clock, this::answer);
  }

  @AfterEach
  void end() {
    mail.close();
    kf.close();
  }

  private String answer(String question) {
    asked.add(question);
    return "answer to " + question;
  }

  private void write(String id) {
    kf.write(SENDER, id, id, clock.instant());
  }

  private void deliver() {
    mail.take(kf.notice(clock.instant()));
  }

  private void awaitSeen(String... answers) {
    PostedMail.await(() -> kf.seen(SENDER).size() >= answers.length);
    assertThat(kf.seen(SENDER)).containsExactly(answers);
  }

  @Test
  void answersEachMessageOnceHoweverOftenItIsToldOfThem() {
    write("m-1");
    write("m-2");
    write("m-3");

    deliver();
    deliver();
    write("m-4");
    deliver();

    awaitSeen("answer to m-1", "answer to m-2", "answer to m-3", "answer to m-4");
    assertThat(asked).hasSize(4);
  }

  @Test
  void losesNothingThatCouldNotBeKept() {
    write("m-1");
    mail.fail(true);
    assertThatThrownBy(this::deliver).isInstanceOf(StateUnavailable.class);

    mail.fail(false);
    write("m-2");
    deliver();

    awaitSeen("answer to m-1", "answer to m-2");
  }

  @Test
  void answersNothingAgainAfterARestart() {
    write("m-1");
    deliver();
    awaitSeen("answer to m-1");

    mail.close();
    begin();
    write("m-2");
    deliver();

    awaitSeen("answer to m-1", "answer to m-2");
    assertThat(asked).containsExactly("m-1", "m-2");
  }
}
