package org.investorchat.answering;

import java.util.Arrays;
import java.util.Optional;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Language;

/** A language and script an answer can be given in. */
public enum ReplyLanguage {
  ENGLISH("en", Language.ENGLISH),
  SIMPLIFIED_CHINESE("zh-Hans", Language.CHINESE),
  TRADITIONAL_CHINESE("zh-Hant", Language.CHINESE);

  private final String tag;
  private final Language language;

  ReplyLanguage(String tag, Language language) {
    this.tag = tag;
    this.language = language;
  }

  /** Returns the reply language with this BCP 47 tag; empty when it is none of them. */
  public static Optional<ReplyLanguage> ofTag(String tag) {
    return Arrays.stream(values()).filter(it -> it.tag.equalsIgnoreCase(tag)).findFirst();
  }

  /** Returns the BCP 47 tag: {@code en}, {@code zh-Hans} or {@code zh-Hant}. */
  public String tag() {
    return tag;
  }

  /** Returns the language of the knowledge that answers in it. */
  public Language language() {
    return language;
  }

  /** Returns {@code text}, in which Chinese is Simplified, in this reply language's script. */
  public String script(String text) {
    return this == TRADITIONAL_CHINESE ? ChineseScript.toTraditional(text) : text;
  }
}
