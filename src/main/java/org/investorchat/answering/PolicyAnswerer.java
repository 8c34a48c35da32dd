package org.investorchat.answering;

import org.springframework.stereotype.Component;

/** Answers one self-contained question. */
@Component
public final class PolicyAnswerer {

  private final AnswerCache cache;
  private final QuestionReader reader;
  private final Investigator investigator;
  private final AnswerabilityGate gate;
  private final Responder responder;
  private final Suggestions suggestions;
  private final AnswerMeter meter;

  PolicyAnswerer(
      AnswerCache cache,
      QuestionReader reader,
      Investigator investigator,
      AnswerabilityGate gate,
      Responder responder,
      Suggestions suggestions,
      AnswerMeter meter) {
    this.cache = cache;
    this.reader = reader;
    this.investigator = investigator;
    this.gate = gate;
    this.responder = responder;
    this.suggestions = suggestions;
    this.meter = meter;
  }

  /** Returns the answer to somebody who was told nothing before. */
  public Answer answer(Question asked) {
    return answer(asked, Told.NOTHING);
  }

  /**
   * Returns the answer; never fails for a question that is merely unanswerable.
   *
   * @param told what is not suggested
   */
  public Answer answer(Question asked, Told told) {
    var started = meter.start();
    var question = asked.simplified();
    var kept = cache.find(question);
    var solution = kept.orElseGet(() -> solve(question));
    meter.record(question, solution, kept.isPresent(), started);
    return suggestions.add(solution, question, told);
  }

  private Solution solve(Question question) {
    var reading = reader.read(question);
    var found = investigator.investigate(question, reading);
    var verdict = gate.judge(question, reading, found);
    var answer = responder.respond(question, reading, found, verdict);
    var solution = Solution.of(answer, suggestions.leads(answer, found), found);
    cache.keep(question, solution);
    return solution;
  }
}
