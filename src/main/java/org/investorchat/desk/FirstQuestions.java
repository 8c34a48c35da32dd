package org.investorchat.desk;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.investorchat.answering.Answer;
import org.investorchat.conversation.Dialogue;
import org.investorchat.conversation.Utterance;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.LiveCorpus;
import org.springframework.stereotype.Component;

/**
 * Asks what cards propose to be asked. The first way of asking is suggested to visitors, so it must
 * be answered from the clauses of its card; that shows only once the card is among the others.
 */
@Component
final class FirstQuestions {

  private final Dialogue dialogue;
  private final DeskTexts texts;
  private final Supplier<Map<Card, List<CardFinding>>> asked;

  FirstQuestions(Dialogue dialogue, DeskTexts texts, LiveCorpus corpus) {
    this.dialogue = dialogue;
    this.texts = texts;
    this.asked = corpus.derive(_ -> new ConcurrentHashMap<>());
  }

  /** Returns the languages in which {@code card}, which answers, is not found by its question. */
  List<CardFinding> unanswered(Card card) {
    return asked.get().computeIfAbsent(card, this::ask);
  }

  private List<CardFinding> ask(Card card) {
    return Stream.of(Language.values())
        .filter(it -> !isAnswered(card, it))
        .map(it -> finding(card.questions().in(it).getFirst(), it))
        .toList();
  }

  private boolean isAnswered(Card card, Language language) {
    String question = card.questions().in(language).getFirst();
    var answer = dialogue.consult(new Utterance(question, null)).answer().in(language).answer();
    return answer instanceof Answer.Answered it
        && card.clauses().contains(it.reply().citations().getFirst().clause());
  }

  private CardFinding finding(String question, Language language) {
    var message = texts.both("card.finding.not-answered", question);
    return new CardFinding("not-answered", language, null, question, message, false);
  }
}
