package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.Function;
import org.investorchat.channels.AnswerView;
import org.investorchat.channels.Deltas;
import org.investorchat.channels.EventStream;
import org.investorchat.channels.StreamedAnswer;
import org.investorchat.platform.Problem;

/**
 * Tells one answer: {@code accepted}, {@code delta} …, {@code citation} …, {@code completed}; or,
 * once accepted, {@code failed}.
 *
 * @param problems what failures are told as
 */
record AnswerStream(Function<Throwable, Problem> problems)
    implements StreamedAnswer.Telling<AnswerView> {

  @Override
  public void accepted(EventStream events, String id) {
    events.tell("accepted", new Accepted(id));
  }

  @Override
  public void answered(EventStream events, AnswerView answer) {
    Deltas.of(answer.answer()).forEach(it -> events.tell("delta", new Delta(it)));
    answer.citations().forEach(it -> events.tell("citation", it));
    events.tell("completed", answer);
  }

  @Override
  public void failed(EventStream events, Throwable thrown) {
    events.tell("failed", problems.apply(thrown));
  }

  @Override
  public String id(AnswerView answer) {
    return answer.id();
  }

  /** Tells the id of the answer to come. */
  record Accepted(@Schema(description = "Id of the answer to come.") String messageId) {}

  /** Tells a piece of the text. */
  record Delta(String text) {}
}
