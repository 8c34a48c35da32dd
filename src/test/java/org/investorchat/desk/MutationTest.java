package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Changes one thing in the answer of each card, as an operator might, and has it reviewed. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
class MutationTest {

  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\[\\d.,])\\d+(?:,\\d{3})*(?![\\d.]*\\])(?!\\d)");

  /** Takes 20 ms each; of all cards, 94 and 98 of 100 conditions left out are found. */
  private static final int EVERY = 2;

  @Autowired private Corpus corpus;
  @Autowired private Reviewing reviewing;

  /** Whether the answer before the mutation is what the assistant drafted. */
  private boolean beside;

  @ParameterizedTest
  @EnumSource
  void anotherFigureIsFound(Language language) {
    requireFound(language, 1, this::otherFigures);
  }

  @ParameterizedTest
  @EnumSource
  void aConditionLeftOutIsFound(Language language) {
    requireFound(language, 0.9, this::withoutConditions);
  }

  @ParameterizedTest
  @EnumSource
  void hardlyAConditionThatTheDraftHadGoesUnnoticed(Language language) {
    beside = true;

    requireFound(language, 0.95, this::withoutConditions);
  }

  @ParameterizedTest
  @EnumSource
  void aPromiseIsFound(Language language) {
    requireFound(language, 1, this::promises);
  }

  private void requireFound(
      Language language, double share, BiFunction<Card, Language, List<String>> mutations) {
    Map<String, String> missed = new TreeMap<>();
    int all = 0;
    for (var card : some()) {
      for (String text : mutations.apply(card, language)) {
        all++;
        if (findings(card, text, language).isEmpty()) {
          missed.put(card.id() + " " + missed.size(), text);
        }
      }
    }
    assertThat(all).isGreaterThan(10);
    assertThat((double) (all - missed.size()) / all)
        .as("of %d: %s", all, missed)
        .isGreaterThanOrEqualTo(share);
  }

  private List<Card> some() {
    var cards = corpus.cards().toList();
    return IntStream.range(0, cards.size())
        .filter(it -> it % EVERY == 0)
        .mapToObj(cards::get)
        .toList();
  }

  private List<Review.Finding> findings(Card card, String text, Language language) {
    var texts = language == Language.ENGLISH ? new DraftTexts(text, "") : new DraftTexts("", text);
    return reviewing.review(texts, beside ? drafted(card) : null).in(language).stream()
        .flatMap(it -> it.findings().stream())
        .toList();
  }

  private Drafted drafted(Card card) {
    return new Drafted(
        "",
        new DraftTexts(card.answer().en(), card.answer().zh()),
        "answered",
        1,
        List.of(),
        List.of(),
        null,
        null,
        corpus.version());
  }

  private List<String> otherFigures(Card card, Language language) {
    String text = card.answer().in(language);
    List<String> mutations = new ArrayList<>();
    var figures = FIGURE.matcher(text);
    while (figures.find()) {
      long other = Long.parseLong(figures.group().replace(",", "")) * 7 + 13;
      mutations.add(text.substring(0, figures.start()) + other + text.substring(figures.end()));
    }
    return mutations;
  }

  private List<String> withoutConditions(Card card, Language language) {
    String text = card.answer().in(language);
    return card.clauses().stream()
        .map(corpus::clause)
        .flatMap(it -> it.conditions().stream())
        .map(it -> it.in(language))
        .filter(text::contains)
        .map(it -> text.replace(it, ""))
        .toList();
  }

  private List<String> promises(Card card, Language language) {
    boolean weak =
        card.clauses().stream()
            .map(corpus::clause)
            .allMatch(it -> it.commitment().compareTo(Commitment.PILOT) > 0);
    String text = card.answer().in(language);
    return !weak
        ? List.of()
        : List.of(
            language == Language.ENGLISH
                ? "We guarantee: " + text
                : "\u6211\u4eec\u4fdd\u8bc1\uff1a" + text);
  }
}
