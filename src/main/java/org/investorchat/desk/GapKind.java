package org.investorchat.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whose fault a gap is, as far as rules can tell.
 *
 * <p>Declined is what was declined. The document is silent where the answer says that it does not
 * treat the subject or state a detail, where an operator says that it is not covered, and where the
 * nearest clauses were shown and no known question is near. Retrieval missed where one is near,
 * where an answer was given with little confidence, and where a visitor or an operator found an
 * answer wrong.
 */
public enum GapKind {
  DOCUMENT_SILENT("document-silent"),
  RETRIEVAL_MISSED("retrieval-missed"),
  DECLINED("declined");

  private final String id;

  GapKind(String id) {
    this.id = id;
  }

  /**
   * Returns the kind of {@code gap}.
   *
   * @param known whether a question that a card answers is near
   */
  static GapKind of(Gap gap, boolean known) {
    return switch (gap.source()) {
      case REJECTED_DRAFT ->
          RejectionReason.NOT_COVERED.id().equals(gap.reason())
              ? DOCUMENT_SILENT
              : RETRIEVAL_MISSED;
      case LOW_CONFIDENCE -> RETRIEVAL_MISSED;
      case UNANSWERED, BAD_FEEDBACK -> ofOutcome(gap.outcome(), known);
    };
  }

  private static GapKind ofOutcome(String outcome, boolean known) {
    return switch (outcome) {
      case "declined" -> DECLINED;
      case "out_of_scope", "partial" -> DOCUMENT_SILENT;
      case "closest" -> known ? RETRIEVAL_MISSED : DOCUMENT_SILENT;
      default -> RETRIEVAL_MISSED;
    };
  }

  /** Returns the kind with this name in the API; empty when it is none of them. */
  public static Optional<GapKind> ofId(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** Returns the names in the API. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(GapKind::id).toList();
  }

  /** Returns the name used in the API, such as {@code document-silent}. */
  public String id() {
    return id;
  }
}
