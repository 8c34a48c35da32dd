package org.investorchat.channels;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.investorchat.answering.Answer;

/** What an answer is, as the API names it. */
public enum Outcome {
  /** The question is answered, with at least one citation. */
  @JsonProperty("answered")
  ANSWERED,
  /** Part of the question is answered; the answer says which part the document does not state. */
  @JsonProperty("partial")
  PARTIAL,
  /** Nothing answers it; the nearest clauses are shown as such. */
  @JsonProperty("closest")
  CLOSEST,
  /** One question is asked back. */
  @JsonProperty("clarify")
  CLARIFY,
  /** The document does not treat the subject. */
  @JsonProperty("out_of_scope")
  OUT_OF_SCOPE,
  /** A greeting, thanks, or who is speaking. */
  @JsonProperty("conversational")
  CONVERSATIONAL,
  /** Abuse, injection or an unsafe request. */
  @JsonProperty("declined")
  DECLINED,
  /** No answer for now. */
  @JsonProperty("unavailable")
  UNAVAILABLE;

  /** Returns what {@code answer} is. */
  public static Outcome of(Answer answer) {
    return switch (answer) {
      case Answer.Answered _ -> ANSWERED;
      case Answer.Partial _ -> PARTIAL;
      case Answer.Closest _ -> CLOSEST;
      case Answer.Clarify _ -> CLARIFY;
      case Answer.OutOfScope _ -> OUT_OF_SCOPE;
      case Answer.Conversational _ -> CONVERSATIONAL;
      case Answer.Declined _ -> DECLINED;
      case Answer.Unavailable _ -> UNAVAILABLE;
    };
  }
}
