package org.investorchat.desk.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.investorchat.answering.Passage;
import org.investorchat.answering.Passage.Claim;
import org.investorchat.answering.Passage.Listed;
import org.investorchat.answering.Passage.Quotation;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Passage.Responsible;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;

/**
 * Writes the passages of an answer as a draft: sentences that each end with their clauses. Remarks
 * are left out, and so is a clause quoted after sentences that rest on it, since operators see
 * every cited clause beside the draft. Who issued the notice is told in the notice's own words.
 */
public final class DraftWriter {

  private final Corpus corpus;

  public DraftWriter(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Returns the draft in {@code language}; empty where the passages are remarks alone. */
  public String write(List<Passage> passages, Language language) {
    Set<ClauseId> claimed = new HashSet<>();
    List<String> sentences = new ArrayList<>();
    for (var passage : passages) {
      switch (passage) {
        case Claim it -> {
          claimed.addAll(it.cites());
          sentences.add(labelled(it.text(), it.cites(), language));
        }
        case Quotation it when claimed.contains(it.clause()) -> {}
        case Quotation it -> sentences.addAll(quoted(it.clause(), language));
        case Listed it ->
            sentences.add(labelled(it.text() + stop(language), it.clause(), language));
        case Responsible it when it.clause().measure() == 0 ->
            sentences.addAll(quoted(it.clause(), language));
        case Responsible it -> sentences.add(labelled(it.text(), it.clause(), language));
        case Remark _ -> {}
      }
    }
    return String.join(language == Language.ENGLISH ? " " : "", sentences);
  }

  /** A clause of several sentences is cited by each of them. */
  private List<String> quoted(ClauseId clause, Language language) {
    String text = corpus.clause(clause).text().in(language);
    return DraftReader.read(text).stream()
        .map(it -> labelled(stopped(it.text(), language), clause, language))
        .toList();
  }

  /** Clauses that were parts of a list end in a semicolon or in nothing. */
  private static String stopped(String text, Language language) {
    String open = text.replaceAll("[;；,，]\\s*$", "");
    return open.matches("(?s).*[.!?。！？][”’\"』」）)]*") ? open : open + stop(language);
  }

  private static String stop(Language language) {
    return language == Language.ENGLISH ? "." : "\u3002";
  }

  private static String labelled(String text, ClauseId clause, Language language) {
    return labelled(text, List.of(clause), language);
  }

  private static String labelled(String text, List<ClauseId> clauses, Language language) {
    return language == Language.ENGLISH
        ? ClauseLabels.add(text, clauses, " ", " ")
        : ClauseLabels.add(text, clauses, "", "");
  }
}
