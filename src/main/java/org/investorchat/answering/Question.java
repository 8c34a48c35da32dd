package org.investorchat.answering;

import org.investorchat.knowledge.ChineseScript;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.Context;
import org.jspecify.annotations.Nullable;

/**
 * A self-contained question, cleaned and with personal data masked.
 *
 * @param language the language it is mainly asked in
 * @param mixed whether words of the other language stand in it
 * @param reply the language to answer in
 * @param served whether its language is one that is served; otherwise the answer says which are
 * @param context what it goes on with, where it was joined with what was asked before; else null
 */
public record Question(
    String text,
    Language language,
    boolean mixed,
    ReplyLanguage reply,
    boolean served,
    @Nullable Context context) {

  /** Creates a question that stands on its own. */
  public Question(
      String text, Language language, boolean mixed, ReplyLanguage reply, boolean served) {
    this(text, language, mixed, reply, served, null);
  }

  /** Returns this question with its Chinese in Simplified script, in which all is looked up. */
  Question simplified() {
    return new Question(
        ChineseScript.toSimplified(text),
        language,
        mixed,
        reply,
        served,
        context == null ? null : context.with(ChineseScript.toSimplified(context.own())));
  }

  /** Returns the same question, to be answered in {@code wanted}. */
  public Question in(ReplyLanguage wanted) {
    return new Question(text, language, mixed, wanted, served, context);
  }
}
