package org.investorchat.desk;

import java.util.List;
import org.investorchat.desk.CardEvent.Action;

/** What somebody does to a card that there is, with what it takes. */
public sealed interface CardStep {

  /** Writes it anew; the new wording waits for approval. */
  record Edit(CardContent content) implements CardStep {}

  /** Lets the latest wording answer from now on. */
  record Approve() implements CardStep {}

  /** Finds the latest wording no good. */
  record Reject(String reason) implements CardStep {}

  /** Lets it answer no more. */
  record Withdraw(String reason) implements CardStep {}

  /** Lets an earlier wording answer again that was approved then. */
  record Rollback(int revision) implements CardStep {}

  /** Returns the name it goes by in the history. */
  default Action action() {
    return switch (this) {
      case Edit _ -> Action.EDIT;
      case Approve _ -> Action.APPROVE;
      case Reject _ -> Action.REJECT;
      case Withdraw _ -> Action.WITHDRAW;
      case Rollback _ -> Action.ROLLBACK;
    };
  }

  /** Returns all that it says, so that two steps that say the same are known for one. */
  default List<Object> parts() {
    return switch (this) {
      case Edit it -> it.content().parts();
      case Approve _ -> List.of();
      case Reject it -> List.of(it.reason());
      case Withdraw it -> List.of(it.reason());
      case Rollback it -> List.of(it.revision());
    };
  }
}
