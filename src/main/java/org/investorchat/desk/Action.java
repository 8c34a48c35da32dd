package org.investorchat.desk;

import org.investorchat.answering.ReplyLanguage;
import org.jspecify.annotations.Nullable;

/** A step with all that it takes. */
public sealed interface Action {

  /** Returns which step it is. */
  default Step step() {
    return switch (this) {
      case Claim _ -> Step.CLAIM;
      case Release _ -> Step.RELEASE;
      case Redraft _ -> Step.REDRAFT;
      case Edit _ -> Step.EDIT;
      case Reject _ -> Step.REJECT;
      case Submit _ -> Step.SUBMIT;
      case Approve _ -> Step.APPROVE;
      case Return _ -> Step.RETURN;
      case Send _ -> Step.SEND;
      case Transfer _ -> Step.TRANSFER;
      case Close _ -> Step.CLOSE;
      case Reopen _ -> Step.REOPEN;
      case CallBack _ -> Step.CALLBACK;
      case Annotate _ -> Step.ANNOTATE;
    };
  }

  /** Takes a ticket out of the queue, to work on it. */
  record Claim() implements Action {}

  /** Puts it back. */
  record Release() implements Action {}

  /**
   * Drafts an answer anew.
   *
   * @param question for other words, masked; null for those there are
   */
  record Redraft(@Nullable String question) implements Action {

    /** Returns no word of it. */
    @Override
    public String toString() {
      return "Redraft[]";
    }
  }

  /** Changes the draft. */
  record Edit(DraftTexts texts) implements Action {}

  /** Says that the draft is no good. */
  record Reject(RejectionReason reason, @Nullable String comment) implements Action {

    /** Returns no word of the comment. */
    @Override
    public String toString() {
      return "Reject[reason=" + reason + "]";
    }
  }

  /** Accepts the draft as it stands. */
  record Submit() implements Action {}

  /** Approves what another accepted. */
  record Approve() implements Action {}

  /** Gives back what another accepted. */
  record Return(String reason) implements Action {

    /** Returns no word of the reason. */
    @Override
    public String toString() {
      return "Return[]";
    }
  }

  /**
   * Sends the approved text to the caller.
   *
   * @param language null for the caller's
   */
  record Send(@Nullable ReplyLanguage language) implements Action {}

  /** Hands a ticket to somebody else. */
  record Transfer(Receiver to, String reason) implements Action {

    /** Returns no word of the reason. */
    @Override
    public String toString() {
      return "Transfer[to=" + to + "]";
    }
  }

  /** Who gets a ticket. */
  sealed interface Receiver {

    /** A colleague, by the id of an account. */
    record Colleague(String account) implements Receiver {}

    /** A responsible body, by its id. */
    record Body(String body) implements Receiver {}
  }

  /** Ends a ticket. */
  record Close(Resolution resolution, @Nullable String note) implements Action {

    /** Returns no word of the note. */
    @Override
    public String toString() {
      return "Close[resolution=" + resolution + "]";
    }
  }

  /** Puts a ticket that seemed done into the queue again. */
  record Reopen(String reason) implements Action {

    /** Returns no word of the reason. */
    @Override
    public String toString() {
      return "Reopen[]";
    }
  }

  /** Keeps what a caller said when called back. */
  record CallBack(
      @Nullable Boolean responded,
      @Nullable Boolean solved,
      @Nullable Boolean satisfied,
      @Nullable String comment)
      implements Action {

    /** Returns no word of the comment. */
    @Override
    public String toString() {
      return "CallBack[]";
    }
  }

  /** Sorts a ticket anew; null leaves what there is. */
  record Annotate(@Nullable Urgency urgency, @Nullable Category category) implements Action {}
}
