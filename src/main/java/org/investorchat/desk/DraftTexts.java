package org.investorchat.desk;

import java.util.List;
import org.investorchat.desk.TextChange.Operation;
import org.investorchat.desk.draft.TextDiff;
import org.investorchat.knowledge.Language;

/**
 * What an answer says, in both languages: sentences that each end with the clauses they rest on,
 * such as {@code … [7.4]}, as the answers of cards do. Chinese is Simplified.
 *
 * @param en may be empty where nothing was drafted
 * @param zh may be empty where nothing was drafted
 */
public record DraftTexts(String en, String zh) {

  /** Returns the text in {@code language}. */
  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }

  /** Returns no word of the texts: a record's own would bring them into logs. */
  @Override
  public String toString() {
    return "DraftTexts[" + en.length() + " and " + zh.length() + " characters]";
  }

  /** Returns how the text in {@code language} came of the one in {@code before}, in order. */
  public List<TextChange> since(DraftTexts before, Language language) {
    return TextDiff.between(before.in(language), in(language), language).stream()
        .map(it -> new TextChange(Operation.valueOf(it.operation().name()), it.text()))
        .toList();
  }
}
