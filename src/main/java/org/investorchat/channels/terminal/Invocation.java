package org.investorchat.channels.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/** What is asked for on the command line. */
sealed interface Invocation {

  /**
   * A question.
   *
   * @param wanted language to answer in, null for that of the question
   * @param json whether to print the answer as the API gives it
   */
  record Ask(String question, @Nullable ReplyLanguage wanted, boolean json) implements Invocation {}

  /**
   * Something that cannot be understood.
   *
   * @param text key of the text that says why
   * @param language to say it in, null for that of the platform
   */
  record Misuse(String text, @Nullable ReplyLanguage language) implements Invocation {}

  /** Returns what {@code arguments} ask for, those after {@code ask}; unquoted words are joined. */
  static Invocation of(List<String> arguments) {
    var rest = new ArrayDeque<>(arguments);
    List<String> words = new ArrayList<>();
    ReplyLanguage language = null;
    boolean json = false;
    while (!rest.isEmpty()) {
      String argument = rest.removeFirst();
      switch (argument) {
        case "--json" -> json = true;
        case "--lang" -> {
          language =
              Optional.ofNullable(rest.pollFirst()).flatMap(ReplyLanguage::ofTag).orElse(null);
          if (language == null) {
            return new Misuse("ask.unknown-language", null);
          }
        }
        default -> words.add(argument);
      }
    }
    return question(words, language, json);
  }

  private static Invocation question(
      List<String> words, @Nullable ReplyLanguage language, boolean json) {
    String question = String.join(" ", words);
    if (words.stream().anyMatch(it -> it.startsWith("--"))) {
      return new Misuse("ask.unknown-option", language);
    }
    if (question.isBlank()) {
      return new Misuse("ask.no-question", language);
    }
    return question.contains("\uFFFD")
        ? new Misuse("ask.not-utf8", language)
        : new Ask(question, language, json);
  }
}
