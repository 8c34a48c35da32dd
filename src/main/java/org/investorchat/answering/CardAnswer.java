package org.investorchat.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.answering.Draft.Sentence;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Language;

/** Reads the answer of a card, whose sentences end with the clauses they rest on. */
public final class CardAnswer {

  private static final Pattern SENTENCE =
      Pattern.compile("(.+?)((?:\\s*\\[\\d+\\.\\d+\\])+)(\\p{P}*)\\s*", Pattern.DOTALL);
  private static final Pattern INNER_STOP = Pattern.compile("[.!?]\\s+\\p{Lu}|[。！？]");
  private static final Pattern MARKER = Pattern.compile("\\[(\\d+\\.\\d+)\\]");

  private CardAnswer() {}

  /**
   * Returns the sentences of the answer in {@code language}, without their markers.
   *
   * @throws IllegalArgumentException when a sentence has no marker, or one outside the card's
   *     clauses
   */
  public static Draft draft(Card card, Language language) {
    var matcher = SENTENCE.matcher(card.answer().in(language));
    List<Sentence> sentences = new ArrayList<>();
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      requireOneSentence(card, matcher.group(1));
      sentences.add(
          new Sentence(matcher.group(1) + matcher.group(3), cites(card, matcher.group(2))));
      end = matcher.end();
    }
    if (end != card.answer().in(language).length()) {
      throw new IllegalArgumentException(
          "card " + card.id() + ": expected each sentence to end with its clauses in brackets");
    }
    return new Draft(language, sentences);
  }

  private static void requireOneSentence(Card card, String text) {
    if (INNER_STOP.matcher(text).find()) {
      throw new IllegalArgumentException(
          "card %s: expected a marker in each sentence, got none in part of: %s"
              .formatted(card.id(), text));
    }
  }

  private static List<ClauseId> cites(Card card, String markers) {
    String policy = card.clauses().getFirst().policy();
    var cites =
        MARKER.matcher(markers).results().map(it -> ClauseId.of(policy, it.group(1))).toList();
    if (!card.clauses().containsAll(cites)) {
      throw new IllegalArgumentException(
          "card %s: expected only clauses of the card, got %s".formatted(card.id(), markers));
    }
    return cites;
  }
}
