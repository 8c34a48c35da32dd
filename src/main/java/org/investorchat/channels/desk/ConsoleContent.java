package org.investorchat.channels.desk;

import java.util.List;
import java.util.Map;

/**
 * What the console's scripts need of the server before anything is asked.
 *
 * @param language BCP 47 tag of the texts
 * @param maxCharacters the most characters of a question, in Unicode code points
 * @param texts by key
 * @param languages the same console in each language
 */
record ConsoleContent(
    String language, int maxCharacters, Map<String, String> texts, List<LanguageName> languages) {

  /**
   * A language of the console.
   *
   * @param tag BCP 47
   * @param name in that language
   */
  record LanguageName(String tag, String name) {}
}
