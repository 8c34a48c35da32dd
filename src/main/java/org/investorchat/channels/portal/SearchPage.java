package org.investorchat.channels.portal;

import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.portal.FoundWords.Stretch;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Provenance;

/**
 * What a search of the document shows.
 *
 * @param text what was searched for, as typed; blank when nothing was
 * @param tooLong whether it is longer than what is searched for
 * @param total how many clauses hold it
 * @param hits the best of them, best first
 */
record SearchPage(String text, boolean tooLong, int total, List<Hit> hits) {

  /** Nothing was searched for. */
  static final SearchPage NONE = new SearchPage("", false, 0, List.of());

  /**
   * A clause that holds what was searched for.
   *
   * @param title of its measure
   * @param language of the clause and the title, which is that of the words
   */
  record Hit(
      String clause,
      String title,
      List<Stretch> text,
      ReplyLanguage language,
      Commitment commitment,
      Provenance provenance,
      String address) {}

  /** Returns whether something was searched for. */
  public boolean searched() {
    return !text.isBlank() && !tooLong;
  }
}
