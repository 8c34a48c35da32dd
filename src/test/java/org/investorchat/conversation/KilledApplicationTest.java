package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.investorchat.platform.JavaProcess;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the application while visitors talk, and asks it after another start. */
@Timeout(60)
class KilledApplicationTest {

  private static final int TURNS_BEFORE = 200;

  @TempDir private Path folder;

  @Test
  void whatWasAnsweredBeforeIsThereOnceAndTheConversationsGoOn() throws Exception {
    var file = folder.resolve("state.db");

    var answered = answeredBeforeTheKill(file);

    var conversations = answered.stream().collect(Collectors.groupingBy(Answered::conversation));
    assertThat(conversations).hasSize(TalkingProcess.VISITORS);
    try (var database = SqliteDatabase.open(file)) {
      var talk = TalkingProcess.talk(database);
      conversations.values().forEach(it -> assertThatItIsThereAndGoesOn(talk.conversations, it));
    }
  }

  /** Returns all that the application told before it was killed in the midst of it. */
  private static List<Answered> answeredBeforeTheKill(Path file) throws Exception {
    var application = JavaProcess.start(TalkingProcess.class, file.toString());
    List<Answered> answered = new ArrayList<>();
    try (var output = application.inputReader()) {
      while (answered.size() < TURNS_BEFORE) {
        Answered.read(output.readLine(), answered);
      }
      application.toHandle().destroyForcibly();
      output.lines().forEach(it -> Answered.read(it, answered));
    } finally {
      application.destroyForcibly().waitFor();
    }
    return answered;
  }

  private static void assertThatItIsThereAndGoesOn(
      Conversations conversations, List<Answered> answered) {
    var last = answered.getLast();
    assertThat(there(conversations, last))
        .as("what was answered, and what was kept and not told yet")
        .startsWith(answered.toArray(Answered[]::new))
        .hasSizeLessThanOrEqualTo(answered.size() + 1);

    var again = say(conversations, last, last.post());
    var next = say(conversations, last, "next");

    assertThat(again.id()).isEqualTo(last.turn());
    assertThat(next.degraded()).isFalse();
    assertThat(there(conversations, last).getLast().turn()).isEqualTo(next.id());
  }

  private static Turn say(Conversations conversations, Answered in, String post) {
    var id = new ConversationId(in.conversation());
    return conversations.say(id, in.token(), new Utterance("外债额度", null), post);
  }

  private static List<Answered> there(Conversations conversations, Answered in) {
    var id = new ConversationId(in.conversation());
    return conversations.transcript(id, in.token()).entries().stream()
        .map(Turn.class::cast)
        .map(it -> new Answered(id.value(), in.token(), "" + it.clientMessageId(), it.id()))
        .toList();
  }

  /** What a visitor knows of a turn. */
  private record Answered(String conversation, String token, String post, String turn) {

    /** Leaves out a line that the kill cut off. */
    static void read(String line, List<Answered> answered) {
      var parts = line.split(",", -1);
      if (parts.length == 4 && parts[3].length() == Turns.message("").length()) {
        answered.add(new Answered(parts[0], parts[1], parts[2], parts[3]));
      }
    }
  }
}
