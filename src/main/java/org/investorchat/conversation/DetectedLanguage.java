package org.investorchat.conversation;

import org.investorchat.knowledge.Language;

/**
 * The language of a text.
 *
 * @param language the language to search; English for one that is not served
 * @param mixed whether words of the other language stand in it
 * @param served whether it is a language that is served
 */
record DetectedLanguage(Language language, boolean mixed, boolean served) {

  static final DetectedLanguage NOT_SERVED = new DetectedLanguage(Language.ENGLISH, false, false);

  static DetectedLanguage served(Language language, boolean mixed) {
    return new DetectedLanguage(language, mixed, true);
  }
}
