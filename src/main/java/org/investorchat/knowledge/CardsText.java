package org.investorchat.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes cards in the form of the files {@code knowledge/<policy>/cards/*.yaml}, so that a deployer
 * can review them and put them there. Which policy they are of the file does not say.
 */
public final class CardsText {

  private static final int FIRST_VISIBLE = 0x20;

  private CardsText() {}

  /** Returns the content of a file with {@code cards}, in UTF-8 when written. */
  public static String of(Collection<Card> cards) {
    return cards.isEmpty()
        ? "cards: []\n"
        : cards.stream().map(CardsText::card).collect(Collectors.joining("", "cards:\n", ""));
  }

  private static String card(Card card) {
    String clauses =
        card.clauses().stream().map(it -> quoted(it.label())).collect(Collectors.joining(", "));
    return "  - id: "
        + quoted(card.id())
        + "\n    clauses: ["
        + clauses
        + "]\n    questions:\n"
        + questions("en", card.questions().en())
        + questions("zh", card.questions().zh())
        + "    answer:\n      en: "
        + quoted(card.answer().en())
        + "\n      zh: "
        + quoted(card.answer().zh())
        + "\n";
  }

  private static String questions(String language, List<String> questions) {
    return questions.isEmpty()
        ? "      " + language + ": []\n"
        : questions.stream()
            .map(it -> "        - " + quoted(it) + "\n")
            .collect(Collectors.joining("", "      " + language + ":\n", ""));
  }

  /** Returns {@code text} as a double-quoted scalar (YAML 1.2, 7.3.1) in one line. */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints().forEach(it -> append(it, quoted));
    return quoted.append('"').toString();
  }

  private static void append(int character, StringBuilder quoted) {
    switch (character) {
      case '"' -> quoted.append("\\\"");
      case '\\' -> quoted.append("\\\\");
      case '\n' -> quoted.append("\\n");
      default -> {
        if (isPrintable(character)) {
          quoted.appendCodePoint(character);
        } else {
          quoted.append("\\U%08X".formatted(character));
        }
      }
    }
  }

  /** Whether YAML takes it as it is (5.1), on any line. */
  private static boolean isPrintable(int character) {
    return character >= FIRST_VISIBLE
        && !Character.isISOControl(character)
        && character != 0x2028
        && character != 0x2029
        && character != 0xFEFF
        && Character.getType(character) != Character.SURROGATE
        && (character & 0xFFFE) != 0xFFFE;
  }
}
