package org.investorchat.messaging;

import java.time.Instant;
import java.util.List;
import org.investorchat.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A message of a correspondent and what goes back to them, or what goes to them without one.
 *
 * @param id {@code ltr_} and 64 hex digits of what tells the message from all others
 * @param version 1 when it came, one more at each change
 * @param inbound the message; null for what is sent without one, such as an operator's reply
 * @param receivedAt when it came for the first time
 * @param held whether its parts are handed out in responses and never sent
 * @param due when something is to be done with it: until then it waits, or whoever took it has it
 * @param taken whether somebody has it
 */
record Letter(
    String id,
    long version,
    Address to,
    @Nullable Inbound inbound,
    Instant receivedAt,
    boolean held,
    Progress progress,
    Instant due,
    boolean taken) {

  /** Why a letter is dead that no answer could be written to. */
  static final String UNANSWERED = "not-answered";

  /** How far a letter is. */
  enum Stage {
    /** It waits to be answered. */
    RECEIVED,
    /** It is answered, and something of the answer waits to be sent or handed out. */
    ANSWERED,
    /** Nothing is left to do, and nothing is left of what was written. */
    DONE,
    /** It cannot be answered or sent; a person may have it tried again. */
    DEAD
  }

  /** Where a store keeps a letter. */
  enum Place {
    /** In line, to be answered or sent. */
    LINE,
    /** At the counter, to be handed out to whoever asks. */
    COUNTER,
    DEAD,
    DONE
  }

  /**
   * How far a letter is.
   *
   * @param parts the messages that it is answered with; empty until it is answered
   * @param next how many of {@code parts} the platform has
   * @param attempts how often the next thing to do has failed
   * @param reason why it is dead, or will be once {@code parts} are sent; else null
   */
  record Progress(
      Stage stage, List<String> parts, int next, int attempts, @Nullable String reason) {

    static final Progress START = new Progress(Stage.RECEIVED, List.of(), 0, 0, null);

    Progress {
      parts = List.copyOf(parts);
    }

    /** Returns no word of it. */
    @Override
    public String toString() {
      return stage + " " + next + "/" + parts.size();
    }
  }

  /** Returns a message as it came. */
  static Letter received(Inbound inbound, boolean held, Instant now) {
    return new Letter(
        id(inbound), 1, inbound.from(), inbound, now, held, Progress.START, now, false);
  }

  /**
   * Returns what goes to somebody without a message of theirs.
   *
   * @param message what tells it from all others
   * @param parts never empty
   */
  static Letter outgoing(
      String message, Address to, boolean held, List<String> parts, Instant now) {
    var progress = new Progress(Stage.ANSWERED, parts, 0, 0, null);
    return new Letter(id(Mailbox.of(to), message), 1, to, null, now, held, progress, now, false);
  }

  /** Returns the id of the letter of a message. */
  static String id(Inbound inbound) {
    return id(Mailbox.of(inbound.from()), inbound.messageId());
  }

  private static String id(Mailbox mailbox, String message) {
    return "ltr_" + Sha256.hex(mailbox.channel() + "\n" + mailbox.account() + "\n" + message);
  }

  Mailbox mailbox() {
    return Mailbox.of(to);
  }

  Stage stage() {
    return progress.stage();
  }

  Place place() {
    return switch (stage()) {
      case RECEIVED -> Place.LINE;
      case ANSWERED -> held ? Place.COUNTER : Place.LINE;
      case DEAD -> Place.DEAD;
      case DONE -> Place.DONE;
    };
  }

  /** Returns the parts that nobody has yet. */
  List<String> rest() {
    return progress.parts().subList(progress.next(), progress.parts().size());
  }

  /** Returns it as a store has it that keeps these apart. */
  Letter at(long version, Instant due, boolean taken) {
    return new Letter(id, version, to, inbound, receivedAt, held, progress, due, taken);
  }

  /** Returns it in the hands of whoever has it for longer. */
  Letter extended(Instant until) {
    return at(version + 1, until, true);
  }

  /** Returns it put back into the line, with nothing done. */
  Letter putBack(Instant due) {
    return at(version + 1, due, false);
  }

  /**
   * Returns it with its answer, to be sent by whoever has it or to be handed out until {@code due}.
   *
   * @param reason why it is dead once that is sent, null where all is well
   */
  Letter answered(List<String> parts, @Nullable String reason, Instant due) {
    return then(new Progress(Stage.ANSWERED, parts, 0, 0, reason), due, taken && !held);
  }

  /** Returns it once another of its parts is where it should be. */
  Letter passedOn() {
    var now = progress;
    return then(
        new Progress(Stage.ANSWERED, now.parts(), now.next() + 1, 0, now.reason()), due, taken);
  }

  /** Returns it once all its parts are where they should be. */
  Letter finished() {
    return progress.reason() == null ? done() : dead(progress.reason());
  }

  /** Returns it after what was tried has failed, to be tried again. */
  Letter failed(Instant due) {
    var now = progress;
    return then(
        new Progress(now.stage(), now.parts(), now.next(), now.attempts() + 1, now.reason()),
        due,
        false);
  }

  /** Returns it given up; where there is a reason already, that one counts. */
  Letter dead(String reason) {
    var now = progress;
    String first = now.reason() == null ? reason : now.reason();
    return then(
        new Progress(Stage.DEAD, now.parts(), now.next(), now.attempts(), first), due, false);
  }

  /** Returns it to be tried again: what was sent stays sent, what was not answered is answered. */
  Letter replayed(Instant now) {
    boolean sends = !UNANSWERED.equals(progress.reason()) && !rest().isEmpty();
    return then(
        sends
            ? new Progress(Stage.ANSWERED, progress.parts(), progress.next(), 0, null)
            : Progress.START,
        now,
        false);
  }

  /** Returns it with nothing left to do: no word stays, nor who wrote it. */
  Letter done() {
    return new Letter(
        id,
        version + 1,
        Address.of(to.channel(), to.account(), ""),
        null,
        receivedAt,
        held,
        new Progress(Stage.DONE, List.of(), 0, 0, progress.reason()),
        due,
        false);
  }

  private Letter then(Progress progress, Instant due, boolean taken) {
    return new Letter(id, version + 1, to, inbound, receivedAt, held, progress, due, taken);
  }

  /** Returns no word of it. */
  @Override
  public String toString() {
    return "Letter[" + id + ", " + progress + "]";
  }
}
