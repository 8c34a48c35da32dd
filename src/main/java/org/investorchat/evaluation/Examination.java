package org.investorchat.evaluation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.investorchat.answering.Answer;
import org.investorchat.answering.GroundingVerifier;
import org.investorchat.conversation.Utterance;
import org.investorchat.evaluation.GoldQuestion.Style;
import org.investorchat.knowledge.Corpus;
import org.investorchat.retrieval.ClauseRetriever;
import org.investorchat.retrieval.Query;

/** Puts gold questions to the dialogue and to retrieval, and grades what comes back. */
final class Examination {

  /** No fault of an answer in itself, or told by its missing facts. */
  private static final Set<String> NO_FAULT =
      Set.of("main-measure-first", "fact-groups", "all-facts");

  private final ClauseRetriever retriever;
  private final Function<Utterance, Answer> dialogue;
  private final List<Metric> answerMetrics;

  /**
   * Creates an examination.
   *
   * @param dialogue takes an utterance to its answer
   */
  Examination(
      Corpus corpus,
      ClauseRetriever retriever,
      GroundingVerifier verifier,
      Function<Utterance, Answer> dialogue) {
    this.retriever = retriever;
    this.dialogue = dialogue;
    this.answerMetrics = new AnswerMetrics(corpus, verifier::verify).all();
  }

  /** Returns the metrics, those of retrieval first. */
  List<Metric> metrics() {
    return Stream.concat(RetrievalMetrics.all().stream(), answerMetrics.stream()).toList();
  }

  /** Returns each question's result, in the order of {@code questions}. */
  List<Graded> results(List<GoldQuestion> questions) {
    var metrics = metrics();
    var faulting =
        answerMetrics.stream().map(Metric::name).filter(it -> !NO_FAULT.contains(it)).toList();
    return questions.stream().map(it -> Graded.of(examine(it), metrics, faulting)).toList();
  }

  /**
   * The caller wants no language: telling it is part of the examination, but not of retrieval's.
   */
  private Examined examine(GoldQuestion question) {
    var answer = dialogue.apply(new Utterance(question.question(), null));
    var query =
        new Query(
            question.question(), question.language().language(), question.style() == Style.MIXED);
    return new Examined(question, answer, Ranking.of(retriever.retrieve(query)));
  }
}
