package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.investorchat.answering.Answer;
import org.investorchat.answering.PolicyAnswerer;
import org.investorchat.conversation.FollowUpDialogue.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Holds the dialogues of the table with the real answerer, and measures. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@TestInstance(Lifecycle.PER_CLASS)
class FollowUpTest {

  @Autowired private QuestionRewriter rewriter;
  @Autowired private PolicyAnswerer answerer;

  private final List<Told> told = new ArrayList<>();

  /** A line of a dialogue and what came of it. */
  private record Told(FollowUpDialogue dialogue, Line line, Turn turn) {

    boolean isRight() {
      var answer = turn.answer();
      boolean found =
          line.measures().contains("out")
              ? answer instanceof Answer.OutOfScope
              : line.measures().contains(Interview.measure(turn));
      return found && answer.reply().language().tag().startsWith(line.language());
    }

    boolean isKept() {
      return turn.rewritten() == null;
    }

    @Override
    public String toString() {
      return dialogue.heldOut() ? "one held out" : line.text() + " → " + turn.rewritten();
    }
  }

  @BeforeAll
  void tellAll() {
    for (var dialogue : FollowUpDialogue.all()) {
      var interview = new Interview(rewriter, answerer);
      dialogue.lines().forEach(it -> told.add(new Told(dialogue, it, interview.say(it.text()))));
    }
  }

  @Test
  void findsWhatFollowUpsAreAbout() {
    assertThat(share("follow", false, Told::isRight)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void findsWhatFollowUpsAreAboutThatNobodyLookedAt() {
    assertThat(share("follow", true, Told::isRight)).isGreaterThanOrEqualTo(0.88);
  }

  @Test
  void keepsChangesOfTopic() {
    assertThat(share("switch", false, Told::isKept)).isGreaterThanOrEqualTo(0.95);
    assertThat(share("switch", true, Told::isKept)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void answersChangesOfTopicAsIfNothingHadBeenSaid() {
    assertThat(share("switch", false, Told::isRight)).isGreaterThanOrEqualTo(0.95);
    assertThat(share("switch", true, Told::isRight)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void leavesSmallTalkAlone() {
    assertThat(of("talk")).hasSizeGreaterThanOrEqualTo(40).allMatch(Told::isKept);
  }

  @Test
  void leavesFirstQuestionsAlone() {
    assertThat(of("open")).allMatch(Told::isKept);
  }

  private List<Told> of(String kind) {
    return told.stream().filter(it -> it.line().kind().equals(kind)).toList();
  }

  private double share(String kind, boolean heldOut, Predicate<Told> good) {
    var all = of(kind).stream().filter(it -> it.dialogue().heldOut() == heldOut).toList();
    return (double) all.stream().filter(good).count() / all.size();
  }
}
