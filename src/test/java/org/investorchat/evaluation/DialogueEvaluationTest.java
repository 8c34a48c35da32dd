package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.investorchat.conversation.Conversations;
import org.investorchat.conversation.Utterance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Plays the gold dialogues and fails below the floors of {@code expected.yaml}. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class DialogueEvaluationTest {

  private static final Path FILE = Path.of("src/test/resources/evaluation/dialogues.jsonl");
  private static final Path REPORT = EvaluationTest.OUTPUT.resolve("dialogues.md");

  @Autowired private Conversations conversations;

  @Test
  void understandsFollowUpsAsExpected() throws IOException {
    var dialogues = JsonLines.read(FILE, GoldDialogue.class);
    var expectations = Expectations.read(EvaluationTest.EXPECTED);

    var figures = new DialogueFigures(dialogues.stream().flatMap(it -> play(it).stream()).toList());
    Files.createDirectories(EvaluationTest.OUTPUT);
    Files.writeString(REPORT, figures.markdown(expectations));

    assertThat(dialogues).hasSizeGreaterThanOrEqualTo(100);
    assertThat(figures.breaches(expectations)).as("see %s", REPORT).isEmpty();
  }

  private List<PlayedTurn> play(GoldDialogue dialogue) {
    var opened = conversations.open(null);
    List<PlayedTurn> played = new ArrayList<>();
    for (var turn : dialogue.turns()) {
      var said =
          conversations.say(
              opened.conversation().id(), opened.token(), new Utterance(turn.text(), null), null);
      played.add(new PlayedTurn(dialogue, turn, said.answer()));
    }
    return played;
  }
}
