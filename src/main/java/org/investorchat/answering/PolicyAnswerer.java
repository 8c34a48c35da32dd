package org.investorchat.answering;

import org.springframework.stereotype.Component;

/** Answers one self-contained question. */
@Component
public final class PolicyAnswerer {

  private final QuestionReader reader;
  private final Investigator investigator;
  private final AnswerabilityGate gate;
  private final Responder responder;
  private final AnswerMeter meter;

  PolicyAnswerer(
      QuestionReader reader,
      Investigator investigator,
      AnswerabilityGate gate,
      Responder responder,
      AnswerMeter meter) {
    this.reader = reader;
    this.investigator = investigator;
    this.gate = gate;
    this.responder = responder;
    this.meter = meter;
  }

  /** Returns the answer; never fails for a question that is merely unanswerable. */
  public Answer answer(Question question) {
    var started = meter.start();
    var reading = reader.read(question);
    var found = investigator.investigate(question, reading);
    var verdict = gate.judge(question, reading, found);
    var answer = responder.respond(question, reading, found, verdict);
    meter.record(question, found, answer, started);
    return answer;
  }
}
