package org.investorchat.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.investorchat.answering.ReplyLanguage;

/** A text and where personal data stands in it. */
final class MaskedText {

  private final String text;
  private final List<Span> spans;
  private final Placeholders placeholders;

  MaskedText(String text, List<Span> spans, Placeholders placeholders) {
    this.text = text;
    this.spans = spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    this.placeholders = placeholders;
  }

  /**
   * Where one piece of personal data stands.
   *
   * @param start UTF-16 offset of its first character
   * @param end UTF-16 offset after its last character
   */
  record Span(PersonalDatum kind, int start, int end) {}

  /**
   * Returns the text with a space for each piece, so that none of them speaks for a language; all
   * of it where no letter would be left.
   */
  String telling() {
    String rest = replaced(it -> " ");
    return rest.codePoints().anyMatch(Character::isLetter) ? rest : text;
  }

  /** Returns the text with a placeholder for each piece, in {@code language}. */
  String filled(ReplyLanguage language) {
    return replaced(it -> placeholders.of(it, language));
  }

  private String replaced(Function<PersonalDatum, String> replacement) {
    var replaced = new StringBuilder(text.length());
    int from = 0;
    for (Span span : spans) {
      replaced.append(text, from, span.start()).append(replacement.apply(span.kind()));
      from = span.end();
    }
    return replaced.append(text, from, text.length()).toString();
  }
}
