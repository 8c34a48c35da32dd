package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Follows what the assistant suggests. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class SuggestedQuestionsTest {

  /** Each conversation is a few searches. */
  private static final int EVERY = 7;

  @Autowired private Corpus corpus;
  @Autowired private Dialogue dialogue;
  @Autowired private Conversations conversations;

  @ParameterizedTest
  @EnumSource
  void everyQuestionThatCanBeSuggestedIsAnsweredFromItsClauses(ReplyLanguage language) {
    List<String> wrong = new ArrayList<>();
    for (var card : corpus.cards().toList()) {
      String question = question(card, language);
      var answer = dialogue.respond(new Utterance(question, null));
      if (!answers(answer, card) || answer.reply().language().language() != language.language()) {
        wrong.add(card.id() + ": " + question);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyQuestionOfTheGreetingIsAnswered(ReplyLanguage language) {
    assertThat(conversations.open(language).suggestions())
        .hasSize(3)
        .allSatisfy(
            it ->
                assertThat(dialogue.respond(new Utterance(it, null)))
                    .isInstanceOf(Answer.Answered.class));
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "SIMPLIFIED_CHINESE"})
  void whoFollowsSuggestionsIsAnsweredEachTimeAndNothingIsSuggestedTwice(ReplyLanguage language) {
    Map<String, Card> cards = new HashMap<>();
    corpus.cards().forEach(it -> cards.put(question(it, language), it));
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < cards.size(); i += EVERY) {
      var opened = conversations.open(null);
      String question = question(corpus.cards().skip(i).findFirst().orElseThrow(), language);
      List<String> asked = new ArrayList<>();
      for (int turn = 0; turn < 4; turn++) {
        asked.add(question);
        var said = say(opened, question);
        var suggestions = said.answer().reply().suggestions();
        if (said.rewritten() != null
            || !answers(said.answer(), Objects.requireNonNull(cards.get(question)))) {
          wrong.add(asked + " -> " + said.rewritten());
        }
        if (suggestions.size() != 3 || suggestions.stream().anyMatch(asked::contains)) {
          wrong.add(asked + " again " + suggestions);
        }
        question = suggestions.get(turn % suggestions.size());
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void suggestionsFollowTheLanguageOfTheConversation() {
    var opened = conversations.open(null);

    var english = say(opened, "Can a foreign investor set up a wholly owned hospital in Beijing?");
    var chinese = say(opened, "外资研发中心有哪些便利措施？");
    var traditional = say(opened, "外籍人員子女可以進中小學就讀嗎？");

    assertThat(english.answer().reply().suggestions())
        .allMatch(it -> it.codePoints().noneMatch(Character::isIdeographic));
    assertThat(chinese.answer().reply().suggestions())
        .allMatch(it -> it.equals(ChineseScript.toSimplified(it)) && it.endsWith("？"));
    assertThat(traditional.answer().reply().suggestions())
        .allMatch(it -> it.equals(ChineseScript.toTraditional(it)) && it.endsWith("？"));
  }

  private Turn say(Opened opened, String text) {
    return conversations.say(
        opened.conversation().id(), opened.token(), new Utterance(text, null), null);
  }

  private static String question(Card card, ReplyLanguage language) {
    return language.script(card.questions().in(language.language()).getFirst());
  }

  private static boolean answers(Answer answer, Card card) {
    return answer instanceof Answer.Answered it && card.clauses().contains(main(it));
  }

  private static ClauseId main(Answer.Answered answer) {
    return answer.reply().citations().getFirst().clause();
  }
}
