package org.investorchat.desk.draft;

import java.util.List;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;

/** Tells lines that only name a measure or a part of a policy from sentences that tell of it. */
public final class TitleLines {

  /** Letters that a number and its noun have at most. */
  private static final int NUMBERING = 14;

  private TitleLines() {}

  /** Returns whether {@code statement} gives number and title of what it cites, and no more. */
  public static boolean isTitle(
      String statement, List<ClauseId> cited, Corpus corpus, Language language) {
    return cited.size() == 1 && isTitle(statement, cited.getFirst(), corpus, language);
  }

  private static boolean isTitle(String statement, ClauseId id, Corpus corpus, Language language) {
    var measure = corpus.measureOf(id);
    return leaves(statement, measure.title().in(language))
        || leaves(statement, measure.section().title().in(language));
  }

  private static boolean leaves(String statement, String title) {
    return statement.contains(title) && statement.length() - title.length() <= NUMBERING;
  }
}
