package org.investorchat.channels.openai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chat program asks for beside answers.
 *
 * @param field of the JSON that is wanted; null for the bare text
 * @param questions what the user said in the conversation, the oldest first
 * @param sources clauses that answers in it rest on, such as {@code 7.4}, the first of them first
 */
record Wish(Chore chore, @Nullable String field, List<String> questions, List<String> sources) {

  Wish {
    questions = List.copyOf(questions);
    sources = List.copyOf(sources);
  }

  /** Returns no word of what was said: a record's own would bring it into logs. */
  @Override
  public String toString() {
    return "Wish[chore=" + chore + ", field=" + field + "]";
  }
}
