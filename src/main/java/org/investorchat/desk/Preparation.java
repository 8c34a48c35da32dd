package org.investorchat.desk;

import java.time.Instant;
import org.investorchat.desk.Work.Look;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes drafts for tickets and looks at what people write. */
@Component
class Preparation {

  private final Drafting drafting;
  private final Reviewing reviewing;

  Preparation(Drafting drafting, Reviewing reviewing) {
    this.drafting = drafting;
    this.reviewing = reviewing;
  }

  /**
   * Returns a draft that answers the question of {@code inquiry}.
   *
   * @param number of the revision
   * @param words the question in other words; null in its own
   */
  Written draft(Inquiry inquiry, int number, @Nullable String words, Instant at) {
    String question = words == null ? inquiry.question() : words;
    var drafted = drafting.draft(question, inquiry.language());
    var revision =
        new Revision(number, at, Revision.ASSISTANT, drafted.texts(), drafted.knowledgeVersion());
    var assessment =
        new Work.Assessment(drafted.outcome(), drafted.confidence(), drafted.nearest());
    var look = look(reviewing.review(drafted.texts(), drafted));
    return new Written(revision, assessment, look, words);
  }

  /** Returns what somebody has written, looked at. */
  Written edit(Revision revision, String question) {
    return new Written(revision, null, look(revision.texts(), question), null);
  }

  /** Returns what speaks against sending {@code texts} in answer to {@code question}. */
  Look look(DraftTexts texts, String question) {
    return look(reviewing.review(texts, question));
  }

  private static Look look(Review review) {
    return new Look(
        review.risks().stream().map(it -> it.kind().id()).toList(), review.secondLook());
  }
}
