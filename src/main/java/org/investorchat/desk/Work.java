package org.investorchat.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.investorchat.knowledge.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What has been made of an answer so far.
 *
 * @param revisions of the draft, the oldest first; empty before the first draft
 * @param assessment of the latest automatic draft; null before it
 * @param look at the latest revision
 * @param returned why the second person gave it back; null where it was not
 * @param rejection why the latest draft is no good; null where it is not rejected
 * @param approval of the latest revision; null before it
 */
public record Work(
    List<Revision> revisions,
    @Nullable Assessment assessment,
    Look look,
    @Nullable Returned returned,
    @Nullable Rejection rejection,
    @Nullable Approval approval) {

  static final Work NONE = new Work(List.of(), null, Look.NOTHING, null, null, null);

  public Work {
    revisions = List.copyOf(revisions);
  }

  /**
   * What the assistant said of its draft.
   *
   * @param outcome name of the answer's case in the API, such as {@code partial}
   * @param confidence in [0, 1]
   * @param nearest first question of the card that fits best; null where none does
   */
  public record Assessment(String outcome, double confidence, @Nullable Bilingual nearest) {}

  /**
   * What speaks against sending a text as it is.
   *
   * @param risks such as {@code tax}; may be empty
   * @param second whether a second person must have seen it
   */
  public record Look(List<String> risks, boolean second) {

    static final Look NOTHING = new Look(List.of(), false);

    public Look {
      risks = List.copyOf(risks);
    }
  }

  /** A second person's no. */
  public record Returned(String by, Instant at, String reason) {

    /** Returns no word of the reason: a record's own would bring it into logs. */
    @Override
    public String toString() {
      return "Returned[by=" + by + ", at=" + at + "]";
    }
  }

  /** A holder's no to a draft. */
  public record Rejection(String by, Instant at, RejectionReason reason, @Nullable String comment) {

    /** Returns no word of the comment: a record's own would bring it into logs. */
    @Override
    public String toString() {
      return "Rejection[by=" + by + ", at=" + at + ", reason=" + reason + "]";
    }
  }

  /**
   * Leave to send a revision.
   *
   * @param by the second person; null where none was needed
   * @param revision its number
   */
  public record Approval(@Nullable String by, Instant at, int revision) {}

  /** Returns the latest revision; empty before the first draft. */
  public Optional<Revision> latest() {
    return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.getLast());
  }

  /** Returns whether there is a draft that nobody has rejected. */
  boolean isUnderWay() {
    return !revisions.isEmpty() && rejection == null;
  }

  /** Returns whether the latest revision says something and nobody has rejected it. */
  boolean saysSomething() {
    return rejection == null
        && latest()
            .map(Revision::texts)
            .filter(it -> !it.en().isBlank() || !it.zh().isBlank())
            .isPresent();
  }

  /** Returns whether the latest revision is the one that may be sent. */
  boolean isApproved() {
    return approval != null
        && latest().filter(it -> it.number() == approval.revision()).isPresent();
  }

  /** Returns whether somebody wrote a revision since the latest automatic one. */
  boolean hasAuthor(String account) {
    for (var revision : revisions.reversed()) {
      if (revision.isAutomatic()) {
        return false;
      }
      if (revision.author().equals(account)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the number of the next revision. */
  int next() {
    return revisions.size() + 1;
  }

  /** Returns this with a draft more, which nobody has judged yet. */
  Work drafted(Revision revision, Assessment assessed, Look found) {
    return new Work(with(revision), assessed, found, null, null, null);
  }

  /** Returns this with an edit more; why it was given back stays to be read. */
  Work edited(Revision revision, Look found) {
    return new Work(with(revision), assessment, found, returned, null, null);
  }

  private List<Revision> with(Revision revision) {
    var all = new ArrayList<>(revisions);
    all.add(revision);
    return all;
  }

  Work looked(Look found) {
    return new Work(revisions, assessment, found, returned, rejection, approval);
  }

  Work returned(Returned no) {
    return new Work(revisions, assessment, look, no, null, null);
  }

  Work rejected(Rejection no) {
    return new Work(revisions, assessment, look, returned, no, null);
  }

  Work approved(@Nullable Approval yes) {
    return new Work(revisions, assessment, look, returned, rejection, yes);
  }

  /** Returns this without a word: how much was written stays. */
  Work redacted() {
    var silent =
        revisions.stream()
            .map(
                it ->
                    new Revision(
                        it.number(),
                        it.at(),
                        it.author(),
                        new DraftTexts("", ""),
                        it.knowledgeVersion()))
            .toList();
    return new Work(silent, blank(), look, null, null, approval);
  }

  /** The nearest question tells something of what was asked. */
  private @Nullable Assessment blank() {
    return assessment == null
        ? null
        : new Assessment(assessment.outcome(), assessment.confidence(), null);
  }
}
