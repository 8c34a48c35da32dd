package org.investorchat.channels.portal;

import java.util.List;
import java.util.Map;

/**
 * What the chat shows before anything is asked, for its scripts.
 *
 * @param language BCP 47 tag of the texts
 * @param hotline telephone number that reaches a person
 * @param maxCharacters the most characters of a question, in Unicode code points
 * @param texts by key
 * @param themes the parts of the policy
 * @param suggestions questions to begin with
 */
record ChatContent(
    String language,
    String hotline,
    int maxCharacters,
    Map<String, String> texts,
    List<Theme> themes,
    List<String> suggestions) {

  /**
   * A part of the policy to begin with.
   *
   * @param number as printed, such as {@code III}
   * @param measures how many it has, in words
   * @param question asks for them
   */
  record Theme(String number, String title, String measures, String question) {}
}
