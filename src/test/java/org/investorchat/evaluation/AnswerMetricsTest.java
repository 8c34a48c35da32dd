package org.investorchat.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investorchat.evaluation.Replies.english;
import static org.investorchat.evaluation.Replies.onMeasureSeven;

import java.util.List;
import java.util.Set;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Answer.Answered;
import org.investorchat.answering.Answer.Clarify;
import org.investorchat.answering.Answer.Closest;
import org.investorchat.answering.Answer.Conversational;
import org.investorchat.answering.Answer.Declined;
import org.investorchat.answering.Answer.OutOfScope;
import org.investorchat.answering.Answer.Partial;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Draft;
import org.investorchat.answering.Finding;
import org.investorchat.answering.Finding.Fault;
import org.investorchat.answering.Quote;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.evaluation.GoldQuestion.Label;
import org.investorchat.evaluation.Metric.Tally;
import org.investorchat.knowledge.ClauseId;
import org.junit.jupiter.api.Test;

/** Measures hand-written answers on real clauses. */
class AnswerMetricsTest {

  private static final Tally HIT = new Tally(1, 1);
  private static final Tally MISS = new Tally(0, 1);
  private static final GoldQuestion QUESTION =
      onMeasureSeven("t-en-001", "t-001", Label.ANSWERABLE);
  private static final GoldQuestion SILENT =
      onMeasureSeven("t-en-003", "t-003", Label.OUT_OF_SCOPE);
  private static final Answer RIGHT =
      new Answered(english("Up to $10 million [1] if registered in the park [2].", "7.4", "7.5"));

  private static final List<Metric> METRICS =
      new AnswerMetrics(Replies.CORPUS, AnswerMetricsTest::faultsFifty).all();

  @Test
  void countsWhatAGoodAnswerHolds() {
    assertThat(tally("right-measure-first", QUESTION, RIGHT)).isEqualTo(HIT);
    assertThat(tally("asked-fact", QUESTION, RIGHT)).isEqualTo(HIT);
    assertThat(tally("fact-groups", QUESTION, RIGHT)).isEqualTo(new Tally(2, 2));
    assertThat(tally("all-facts", QUESTION, RIGHT)).isEqualTo(HIT);
    assertThat(tally("answered", QUESTION, RIGHT)).isEqualTo(HIT);
    assertThat(tally("false-abstention", QUESTION, RIGHT)).isEqualTo(MISS);
    assertThat(tally("wrong-language", QUESTION, RIGHT)).isEqualTo(MISS);
    assertThat(tally("forbidden-said", QUESTION, RIGHT)).isEqualTo(MISS);
    assertThat(tally("markers-paired", QUESTION, RIGHT)).isEqualTo(HIT);
    assertThat(tally("quotes-verbatim", QUESTION, RIGHT)).isEqualTo(new Tally(2, 2));
    assertThat(tally("number-errors", QUESTION, RIGHT)).isEqualTo(MISS);
  }

  @Test
  void missesAConditionThatIsLeftOut() {
    var answer = new Answered(english("Up to $10 million [1].", "7.4"));

    assertThat(tally("asked-fact", QUESTION, answer)).isEqualTo(HIT);
    assertThat(tally("fact-groups", QUESTION, answer)).isEqualTo(new Tally(1, 2));
    assertThat(tally("all-facts", QUESTION, answer)).isEqualTo(MISS);
  }

  @Test
  void weighsCitationsByMeasure() {
    var answer = new Answered(english("One [1] [2], two [3].", "9.1", "7.4", "7.5"));

    assertThat(tally("right-measure-first", QUESTION, answer)).isEqualTo(MISS);
    assertThat(tally("citation-precision", QUESTION, answer)).isEqualTo(new Tally(1, 2));
    assertThat(tally("citation-recall", QUESTION, answer)).isEqualTo(HIT);
  }

  @Test
  void countsAnAbstentionFromAnAnswerableQuestionAgainstRecallButNotPrecision() {
    var answer = new OutOfScope(english("The measures do not treat this."));

    assertThat(tally("answered", QUESTION, answer)).isEqualTo(MISS);
    assertThat(tally("false-abstention", QUESTION, answer)).isEqualTo(HIT);
    assertThat(tally("citation-recall", QUESTION, answer)).isEqualTo(MISS);
    assertThat(tally("asked-fact", QUESTION, answer)).isEqualTo(MISS);
    assertThat(tally("citation-precision", QUESTION, answer).applies()).isFalse();
  }

  @Test
  void catchesTheUnanswerableByAnyOutcomeThatClaimsNoAnswer() {
    var reply = english("Not stated.");

    assertThat(
            List.of(
                new OutOfScope(reply), new Closest(reply), new Declined(reply), new Clarify(reply)))
        .allSatisfy(it -> assertThat(tally("unanswerable-caught", SILENT, it)).isEqualTo(HIT));
    assertThat(tally("unanswerable-caught", SILENT, RIGHT)).isEqualTo(MISS);
    assertThat(tally("unanswerable-caught", SILENT, new Conversational(reply))).isEqualTo(MISS);
    assertThat(tally("unanswerable-caught", QUESTION, RIGHT).applies()).isFalse();
  }

  @Test
  void recognisesAPartialAnswerByItsOutcome() {
    var question = onMeasureSeven("t-en-005", "t-005", Label.PARTIAL);

    assertThat(
            tally("partial-recognised", question, new Partial(RIGHT.reply(), List.of("duration"))))
        .isEqualTo(HIT);
    assertThat(tally("partial-recognised", question, RIGHT)).isEqualTo(MISS);
  }

  @Test
  void noticesAReplyInAnotherLanguageThanItClaims() {
    var answer = new Answered(english("注册在园区的企业最高可达1000万美元 [1]。", "7.4"));
    var claimed =
        new Answered(
            Replies.reply(ReplyLanguage.SIMPLIFIED_CHINESE, "Up to $10 million [1].", "7.4"));

    assertThat(tally("wrong-language", QUESTION, answer)).isEqualTo(HIT);
    assertThat(tally("wrong-language", QUESTION, claimed)).isEqualTo(HIT);
  }

  @Test
  void noticesForbiddenStringsAndWrongNumbers() {
    var answer = new Answered(english("Up to $50 million [1].", "7.4"));

    assertThat(tally("forbidden-said", QUESTION, answer)).isEqualTo(HIT);
    assertThat(tally("number-errors", QUESTION, answer)).isEqualTo(HIT);
    assertThat(tally("modality-flips", QUESTION, answer)).isEqualTo(MISS);
  }

  @Test
  void noticesAMarkerWithoutCitationAndACitationWithoutMarker() {
    assertThat(tally("markers-paired", QUESTION, new Answered(english("One [1] [2].", "7.4"))))
        .isEqualTo(MISS);
    assertThat(tally("markers-paired", QUESTION, new Answered(english("One [1].", "7.4", "7.5"))))
        .isEqualTo(MISS);
  }

  @Test
  void noticesAQuoteThatIsNotItsClause() {
    var good = Replies.citation(1, "7.4", ReplyLanguage.ENGLISH);
    var quote =
        new Quote(
            good.quote().text().replace("10", "50"),
            good.quote().language(),
            good.quote().provenance());
    var bad =
        new Citation(
            1,
            good.clause(),
            good.title(),
            quote,
            good.parallel(),
            good.commitment(),
            List.of(),
            null);

    assertThat(tally("quotes-verbatim", QUESTION, new Answered(citing(good)))).isEqualTo(HIT);
    assertThat(tally("quotes-verbatim", QUESTION, new Answered(citing(bad)))).isEqualTo(MISS);
  }

  /** Faults a number wherever it reads 50, as a verifier would. */
  private static List<Finding> faultsFifty(Draft draft, Set<ClauseId> evidence) {
    return draft.sentences().stream()
        .filter(it -> it.text().contains("50") && evidence.containsAll(it.cites()))
        .map(it -> new Finding(0, Fault.NUMBER, it.text()))
        .toList();
  }

  private static Reply citing(Citation citation) {
    var reply = english("One [1].", "7.4");
    return new Reply(
        reply.language(),
        reply.text(),
        List.of(citation),
        reply.responsible(),
        reply.confidence(),
        reply.composer(),
        reply.suggestions(),
        reply.handoff(),
        reply.notices());
  }

  private static Tally tally(String metric, GoldQuestion question, Answer answer) {
    var examined = new Examined(question, answer, new Ranking(List.of(), List.of()));
    return METRICS.stream()
        .filter(it -> it.name().equals(metric))
        .findFirst()
        .orElseThrow()
        .measure()
        .apply(examined);
  }
}
