package org.investorchat.answering;

import org.investorchat.knowledge.Language;

/**
 * A self-contained question, cleaned and with personal data masked.
 *
 * @param language the language it is mainly asked in
 * @param mixed whether words of the other language stand in it
 * @param reply the language to answer in
 * @param served whether its language is one that is served; otherwise the answer says which are
 */
public record Question(
    String text, Language language, boolean mixed, ReplyLanguage reply, boolean served) {}
