package org.investorchat.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** How often the right measure and clause are found, in percent of the questions. */
record Recall(double firstMeasure, double thirdMeasure, double firstClause, double thirdClause) {

  static Recall of(ClauseRetriever retriever, List<Paraphrase> questions, boolean mixed) {
    var evidence = questions.stream().map(it -> retriever.retrieve(it.query(mixed))).toList();
    return new Recall(
        share(questions, it -> measureRank(questions.get(it), evidence.get(it)), 1),
        share(questions, it -> measureRank(questions.get(it), evidence.get(it)), 3),
        share(questions, it -> clauseRank(questions.get(it), evidence.get(it)), 1),
        share(questions, it -> clauseRank(questions.get(it), evidence.get(it)), 3));
  }

  private static double share(List<Paraphrase> questions, ToIntFunction<Integer> rank, int depth) {
    int right = 0;
    for (int i = 0; i < questions.size(); i++) {
      int at = rank.applyAsInt(i);
      right += at >= 0 && at < depth ? 1 : 0;
    }
    return 100.0 * right / questions.size();
  }

  private static int measureRank(Paraphrase question, Evidence evidence) {
    return evidence.clauses().stream()
        .map(it -> it.clause().id().measure())
        .distinct()
        .toList()
        .indexOf(question.measure());
  }

  private static int clauseRank(Paraphrase question, Evidence evidence) {
    return evidence.clauses().stream()
        .map(it -> it.clause().id().label())
        .toList()
        .indexOf(question.clause());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "measure@1 %.1f measure@3 %.1f clause@1 %.1f clause@3 %.1f",
        firstMeasure,
        thirdMeasure,
        firstClause,
        thirdClause);
  }
}
