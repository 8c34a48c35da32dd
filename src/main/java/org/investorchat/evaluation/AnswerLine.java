package org.investorchat.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question's result as written for reading.
 *
 * @param citations labels of the cited clauses, in the order of their markers
 * @param composer how the answer came about
 * @param answer its text, null in the held-out half
 * @param shortcomings what is wrong with it, null in the held-out half
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerLine(
    String id,
    Half half,
    String outcome,
    String composer,
    List<String> citations,
    @Nullable String answer,
    @Nullable List<String> shortcomings) {

  static AnswerLine of(Graded result) {
    var reply = result.examined().reply();
    boolean readable = result.question().half() == Half.DEVELOPMENT;
    return new AnswerLine(
        result.question().id(),
        result.question().half(),
        result.examined().outcome(),
        reply.composer().id(),
        reply.citations().stream().map(it -> it.clause().label()).toList(),
        readable ? reply.text() : null,
        readable ? result.shortcomings() : null);
  }
}
