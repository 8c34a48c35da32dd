package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.Context;
import org.junit.jupiter.api.Test;

/** Checks which questions share an answer. */
class AnswerKeyTest {

  private static final Question QUESTION =
      question("外债额度是多少？", Language.CHINESE, false, ReplyLanguage.SIMPLIFIED_CHINESE, true);

  /** The same question with one component changed, by the name of the component. */
  private static final Map<String, Question> OTHERS =
      Map.of(
          "text", question("外债额度是多少", Language.CHINESE, false, QUESTION.reply(), true),
          "language", question(QUESTION.text(), Language.ENGLISH, false, QUESTION.reply(), true),
          "mixed", question(QUESTION.text(), Language.CHINESE, true, QUESTION.reply(), true),
          "reply", question(QUESTION.text(), Language.CHINESE, false, ReplyLanguage.ENGLISH, true),
          "served", question(QUESTION.text(), Language.CHINESE, false, QUESTION.reply(), false),
          "context", inContext());

  private static Question inContext() {
    var weights = new Context.Weights(0.5, 0.5, 1, 0);
    return new Question(
        QUESTION.text(),
        QUESTION.language(),
        QUESTION.mixed(),
        QUESTION.reply(),
        QUESTION.served(),
        new Context("那额度呢", OptionalInt.of(7), weights));
  }

  @Test
  void everyComponentOfAQuestionTellsItApart() {
    var components = Arrays.stream(Question.class.getRecordComponents()).map(it -> it.getName());
    assertThat(OTHERS.keySet()).containsExactlyInAnyOrderElementsOf(components.toList());

    Set<AnswerKey> keys = new HashSet<>(Set.of(key(QUESTION)));
    OTHERS.values().forEach(it -> keys.add(key(it)));

    assertThat(keys).hasSize(1 + OTHERS.size());
  }

  @Test
  void everyReplyLanguageHasItsOwnAnswer() {
    var keys =
        Arrays.stream(ReplyLanguage.values())
            .map(it -> key(question(QUESTION.text(), Language.CHINESE, false, it, true)))
            .distinct();

    assertThat(keys).hasSize(ReplyLanguage.values().length);
  }

  @Test
  void otherKnowledgeHasOtherAnswers() {
    assertThat(AnswerKey.of(QUESTION, "0123456789ab"))
        .isEqualTo(AnswerKey.of(QUESTION, "0123456789ab"))
        .isNotEqualTo(AnswerKey.of(QUESTION, "ba9876543210"));
  }

  @Test
  void bothScriptsShareAnAnswerInOne() {
    var traditional =
        question("外債額度是多少？", Language.CHINESE, false, ReplyLanguage.SIMPLIFIED_CHINESE, true);

    assertThat(key(traditional.simplified())).isEqualTo(key(QUESTION));
  }

  @Test
  void noTextPassesForAnotherComponent() {
    var one = question("true\nfalse", Language.ENGLISH, true, ReplyLanguage.ENGLISH, true);
    var other = question("false", Language.ENGLISH, true, ReplyLanguage.ENGLISH, true);

    assertThat(key(one)).isNotEqualTo(key(other));
  }

  @Test
  void holdsNothingThatVisitorsWrite() {
    assertThat(List.of(key(QUESTION)).toString()).matches("\\[AnswerKey\\[digest=[0-9a-f]{64}]]");
  }

  private static AnswerKey key(Question question) {
    return AnswerKey.of(question, "0123456789ab");
  }

  private static Question question(
      String text, Language language, boolean mixed, ReplyLanguage reply, boolean served) {
    return new Question(text, language, mixed, reply, served);
  }
}
