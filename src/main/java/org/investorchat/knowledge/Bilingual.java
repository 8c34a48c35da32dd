package org.investorchat.knowledge;

/**
 * The same text in both languages; neither is blank.
 *
 * @param zh in Simplified script
 */
public record Bilingual(String en, String zh) {

  public Bilingual {
    if (en.isBlank() || zh.isBlank()) {
      throw new IllegalArgumentException("expected a text in en and in zh, got one of them blank");
    }
  }

  /** Returns the text in {@code language}. */
  public String in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }
}
