package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.LiveCorpus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Checks that nobody can tell from an answer whether it was kept, and that all are counted. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class CachedAnswersTest {

  private static final List<String> TEXTS =
      List.of(
          "What is the foreign debt quota in Haidian Park?",
          "What is the foreign debt quota in Haidian Park",
          "what is the foreign debt quota in haidian park?",
          "What does measure 99 say?",
          "Hello!",
          "海淀园的外债额度是多少？",
          "听说外债额度有5000万美元，对吧？",
          "RCEP 对我们有什么用？",
          "rcep 对我们有什么用？");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Autowired private QuestionReader reader;
  @Autowired private Investigator investigator;
  @Autowired private AnswerabilityGate gate;
  @Autowired private Responder responder;
  @Autowired private Suggestions suggestions;
  @Autowired private LiveCorpus corpus;

  @Test
  void whatIsKeptIsWhatWouldBeSaid() {
    var keeping = answerer(1_000);
    var computing = answerer(0);
    var questions = questions();
    questions.forEach(keeping::answer);

    Collections.shuffle(questions, new Random(1));

    assertThat(questions)
        .allSatisfy(it -> assertThat(keeping.answer(it)).isEqualTo(computing.answer(it)));
  }

  @Test
  void everyAnswerIsCounted() {
    var keeping = answerer(1_000);
    var question = questions().getFirst();

    keeping.answer(question);
    keeping.answer(question);
    keeping.answer(question);

    assertThat(meters.get("investorchat.answers").tag("cached", "false").counter().count())
        .isEqualTo(1);
    assertThat(meters.get("investorchat.answers").tag("cached", "true").counter().count())
        .isEqualTo(2);
    assertThat(meters.get("investorchat.answer.time").tag("cached", "true").timer().count())
        .isEqualTo(2);
    assertThat(meters.get("investorchat.card.probability").summary().count()).isEqualTo(3);
  }

  @Test
  void bothScriptsAreAnsweredOnce() {
    var keeping = answerer(1_000);

    keeping.answer(question("海淀园的外债额度是多少？"));
    keeping.answer(question("海淀園的外債額度是多少？"));

    assertThat(meters.get("investorchat.answers").tag("cached", "true").counter().count())
        .isEqualTo(1);
  }

  private static Question question(String text) {
    return new Question(text, Language.CHINESE, false, ReplyLanguage.TRADITIONAL_CHINESE, true);
  }

  /** Returns every text with every value of the other components. */
  private static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (String text : TEXTS) {
      for (var language : Language.values()) {
        for (var reply : ReplyLanguage.values()) {
          for (boolean flag : List.of(true, false)) {
            questions.add(new Question(text, language, flag, reply, true));
            questions.add(new Question(text, language, flag, reply, false));
          }
        }
      }
    }
    return questions;
  }

  private PolicyAnswerer answerer(int cacheSize) {
    return new PolicyAnswerer(
        new AnsweringSettings(cacheSize),
        corpus,
        reader,
        investigator,
        gate,
        responder,
        suggestions,
        new AnswerMeter(meters));
  }
}
