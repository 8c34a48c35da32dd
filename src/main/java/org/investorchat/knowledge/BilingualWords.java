package org.investorchat.knowledge;

import java.util.List;

/** Words or sentences of equal standing in each language; a list may be empty. */
public record BilingualWords(List<String> en, List<String> zh) {

  public BilingualWords {
    en = List.copyOf(en);
    zh = List.copyOf(zh);
  }

  /** Returns the words in {@code language}, in the order of the file. */
  public List<String> in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }
}
