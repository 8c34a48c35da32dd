package org.investorchat.answering;

import java.util.function.Supplier;
import org.investorchat.knowledge.LiveCorpus;
import org.springframework.stereotype.Component;

/** Answers one self-contained question. */
@Component
public final class PolicyAnswerer {

  private final Supplier<AnswerCache> caches;
  private final QuestionReader reader;
  private final Investigator investigator;
  private final AnswerabilityGate gate;
  private final Responder responder;
  private final Suggestions suggestions;
  private final AnswerMeter meter;

  PolicyAnswerer(
      AnsweringSettings settings,
      LiveCorpus corpus,
      QuestionReader reader,
      Investigator investigator,
      AnswerabilityGate gate,
      Responder responder,
      Suggestions suggestions,
      AnswerMeter meter) {
    this.caches = corpus.derive(it -> new AnswerCache(settings, it));
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
    // Taken first: what is found on a newer corpus is kept where nobody looks any more.
    var cache = caches.get();
    var kept = cache.find(question);
    var solution = kept.orElseGet(() -> solve(question, cache));
    meter.record(question, solution, kept.isPresent(), started);
    return suggestions.add(solution, question, told);
  }

  /** Returns what {@link #answer} does, to what was answered before: it is not counted again. */
  public Answer recall(Question asked, Told told) {
    var question = asked.simplified();
    var cache = caches.get();
    var solution = cache.find(question).orElseGet(() -> solve(question, cache));
    return suggestions.add(solution, question, told);
  }

  /**
   * Returns the answer in both languages, whichever the question wants, without suggestions: for a
   * person who answers in their own name. It is neither kept nor counted.
   */
  public BilingualAnswer compose(Question asked) {
    var question = asked.simplified();
    var reading = reader.read(question);
    var found = investigator.investigate(question, reading);
    var verdict = gate.judge(question, reading, found);
    return new BilingualAnswer(
        responder.respond(question.in(ReplyLanguage.ENGLISH), reading, found, verdict),
        responder.respond(question.in(ReplyLanguage.SIMPLIFIED_CHINESE), reading, found, verdict),
        found.cards().isEmpty() ? null : found.cards().getFirst().card());
  }

  private Solution solve(Question question, AnswerCache cache) {
    var reading = reader.read(question);
    var found = investigator.investigate(question, reading);
    var verdict = gate.judge(question, reading, found);
    var answer = responder.respond(question, reading, found, verdict).answer();
    var solution = Solution.of(answer, suggestions.leads(answer, found), found);
    cache.keep(question, solution);
    return solution;
  }
}
