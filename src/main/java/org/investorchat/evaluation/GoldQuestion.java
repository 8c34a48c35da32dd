package org.investorchat.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.investorchat.answering.ReplyLanguage;

/**
 * A question of the examination and what a right answer to it holds.
 *
 * @param pair the same for a question and its counterpart in the other language, such as {@code
 *     a-001}
 * @param language the language the answer must be in
 * @param measures every measure a right answer rests on, the main one first; 0 is the notice; empty
 *     when out of scope
 * @param facts what the answer must hold, the asked fact first; each is a list of spellings of
 *     which one suffices; empty when out of scope
 * @param forbidden strings the answer must not hold; mostly empty
 */
record GoldQuestion(
    String id,
    String pair,
    ReplyLanguage language,
    Style style,
    Shape shape,
    String question,
    Label label,
    List<Integer> measures,
    List<List<String>> facts,
    List<String> forbidden) {

  private static final Pattern PAIR = Pattern.compile("[a-z]+-(\\d+)");

  GoldQuestion {
    measures = List.copyOf(measures);
    facts = facts.stream().map(List::copyOf).toList();
    forbidden = List.copyOf(forbidden);
    if (!PAIR.matcher(pair).matches()) {
      throw new IllegalArgumentException("expected a pair such as a-001, got " + pair);
    }
    if (facts.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a fact has at least one spelling");
    }
    boolean answers = !measures.isEmpty() && !facts.isEmpty();
    boolean silent = measures.isEmpty() && facts.isEmpty();
    if (label == Label.OUT_OF_SCOPE ? !silent : !answers) {
      throw new IllegalArgumentException(
          "expected measures and facts unless the label is out_of_scope, and then none");
    }
  }

  /** Returns the half of the examination it belongs to. */
  Half half() {
    var matcher = PAIR.matcher(pair);
    matcher.matches();
    return Integer.parseInt(matcher.group(1)) % 2 == 1 ? Half.DEVELOPMENT : Half.HELD_OUT;
  }

  /** Returns whether the document holds at least a part of the answer. */
  boolean hasAnswer() {
    return label != Label.OUT_OF_SCOPE;
  }

  /** What the document holds for a question. */
  enum Label {
    ANSWERABLE,
    PARTIAL,
    OUT_OF_SCOPE;

    @JsonValue
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The wording of a question. */
  enum Style {
    FORMAL,
    PLAIN,
    COLLOQUIAL,
    KEYWORDS,
    STORY,
    TYPO,
    MIXED,
    TRADITIONAL;

    @JsonValue
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a question asks for. */
  enum Shape {
    WHAT,
    HOW_MUCH,
    WHO,
    WHEN,
    YES_NO,
    WHERE,
    HOW,
    COMPARISON,
    MULTI_MEASURE,
    FALSE_PREMISE,
    LIST;

    @JsonValue
    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
