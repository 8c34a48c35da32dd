package org.investorchat.retrieval.lexical;

import java.util.List;
import org.investorchat.knowledge.Language;

/** Words and phrases that a question is made of whatever it asks about. */
public record StopPhrases(List<String> en, List<String> zh) {

  /** Returns those of {@code lexicons/stop-phrases.yaml}. */
  public static StopPhrases read() {
    return Resources.read("lexicons/stop-phrases.yaml", StopPhrases.class);
  }

  List<String> in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }
}
