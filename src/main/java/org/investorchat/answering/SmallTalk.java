package org.investorchat.answering;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.knowledge.BilingualWords;
import org.springframework.stereotype.Component;

/** Tells what is said to be polite, or about the assistant, from questions. */
@Component
public final class SmallTalk {

  private static final Pattern PART = Pattern.compile("[,，、.。;；!！?？]+");

  private final Map<String, Patterns> kinds;

  SmallTalk() {
    this.kinds =
        QuestionLexicon.load().smallTalk().stream()
            .collect(
                Collectors.toMap(
                    it -> it.id(), it -> new Patterns(new BilingualWords(it.en(), it.zh()))));
  }

  /**
   * Returns which kind {@code text} is: as a whole, or its last part where every part is some.
   * Empty for a question.
   *
   * @param text Chinese in Simplified script
   */
  public Optional<String> in(String text) {
    return kind(text).or(() -> kindOfParts(text));
  }

  private Optional<String> kindOfParts(String text) {
    Optional<String> last = Optional.empty();
    for (String part : PART.split(text, -1)) {
      if (!part.isBlank()) {
        last = kind(part);
        if (last.isEmpty()) {
          return last;
        }
      }
    }
    return last;
  }

  private Optional<String> kind(String text) {
    String bare = text.replaceAll("[\\p{P}\\p{S}]+", " ").replaceAll("\\s+", " ").strip();
    return kinds.entrySet().stream()
        .filter(it -> it.getValue().matches(bare))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
