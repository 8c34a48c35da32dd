package org.investorchat.conversation;

import java.util.stream.Stream;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Answer.Answered;
import org.investorchat.answering.Answer.Clarify;
import org.investorchat.answering.Answer.Closest;
import org.investorchat.answering.Answer.Conversational;
import org.investorchat.answering.Answer.Declined;
import org.investorchat.answering.Answer.OutOfScope;
import org.investorchat.answering.Answer.Partial;
import org.investorchat.answering.Answer.Unavailable;
import org.investorchat.answering.Reply;

/** Adds a notice to an answer. */
final class NoticedAnswer {

  private NoticedAnswer() {}

  /** Returns {@code answer} with one notice more. */
  static Answer of(Answer answer, String notice) {
    var reply = with(answer.reply(), notice);
    return switch (answer) {
      case Answered _ -> new Answered(reply);
      case Partial it -> new Partial(reply, it.unstated());
      case Closest _ -> new Closest(reply);
      case Clarify _ -> new Clarify(reply);
      case OutOfScope _ -> new OutOfScope(reply);
      case Conversational _ -> new Conversational(reply);
      case Declined _ -> new Declined(reply);
      case Unavailable _ -> new Unavailable(reply);
    };
  }

  private static Reply with(Reply it, String notice) {
    return new Reply(
        it.language(),
        it.text(),
        it.citations(),
        it.responsible(),
        it.confidence(),
        it.composer(),
        it.suggestions(),
        it.handoff(),
        Stream.concat(it.notices().stream(), Stream.of(notice)).toList());
  }
}
