package org.investorchat.conversation;

import java.util.regex.Pattern;
import org.investorchat.knowledge.Language;

/** Joins an earlier question and a follow-up to one text that both can be found in again. */
final class Joint {

  private static final Pattern END = Pattern.compile("[\\s\\p{P}&&[^)\u201d\u300b\"%]]+$");

  private Joint() {}

  /** Returns {@code question} as a statement, so that only {@code asked} is a question. */
  static String join(String question, String asked, Language language) {
    return switch (language) {
      case ENGLISH -> bareEnd(question) + ". " + bareEnd(asked) + "?";
      case CHINESE -> bareEnd(question) + "\u3002" + bareEnd(asked) + "\uff1f";
    };
  }

  /** Returns {@code text} without the marks at its end. */
  static String bareEnd(String text) {
    return END.matcher(text).replaceAll("");
  }
}
