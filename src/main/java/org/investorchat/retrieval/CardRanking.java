package org.investorchat.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.lexical.WeightedTerms;

/**
 * Scores each card by the way of asking that fits the query best.
 *
 * <p>The score must be comparable across queries, because the gate compares it with a threshold; so
 * nothing in it is scaled per query. It is 0.7 of the cosine, mapped from the range that the
 * language's model uses for two questions to [0, 1], and 0.2 of the share of the query's words that
 * the way of asking holds, and 0.1 of the share of its words that the query holds. The cosine knows
 * what is meant, the words whether anything asked for is left out, the last part whether the way of
 * asking is about more than the query.
 *
 * <p>Over 120 paraphrased questions and 44 on other matters the best card's score parts the two
 * with an area under the curve of 0.999 (en) and 1.000 (zh), its cosine alone with 0.990 and 1.000,
 * its coverage with 0.87, a clause's coverage with 0.87 and 0.90. The median is 0.68 in both
 * languages for the paraphrases, 0.38 and 0.32 for the others, of which none reaches 0.47. A
 * logistic fit of the same features was no better, nor was counting the words of the whole card and
 * its clauses.
 */
final class CardRanking {

  private static final double COSINE = 0.7;
  private static final double QUERY_HELD = 0.2;
  private static final double QUESTION_HELD = 0.1;

  /** Ways of asking looked at closely, of the nearest by cosine and of the best by BM25. */
  private static final int CANDIDATES = 64;

  private final CorpusTexts texts;
  private final LexicalIndexes lexicalIndexes;
  private final CosineRange range;

  /**
   * One card with the way of asking that fits best.
   *
   * @param card its index; from the number of cards on, that of a subject outside
   */
  record Hit(int card, String question, double score, Signals signals) {

    Hit times(double factor) {
      return new Hit(card, question, factor * score, signals);
    }

    Hit better(Hit other) {
      return other.score > score ? other : this;
    }
  }

  /** The cosines at which two questions have nothing, and everything, in common. */
  private record CosineRange(double nothing, double everything) {

    /** Unrelated questions reach 0.85 with e5 (0.55 with bge), half of the related ones 0.92. */
    static CosineRange of(Language language) {
      return switch (language) {
        case ENGLISH -> new CosineRange(0.75, 0.97);
        case CHINESE -> new CosineRange(0.35, 0.95);
      };
    }

    double position(double cosine) {
      return Math.clamp((cosine - nothing) / (everything - nothing), 0, 1);
    }
  }

  CardRanking(CorpusTexts texts, LexicalIndexes lexicalIndexes, Language language) {
    this.texts = texts;
    this.lexicalIndexes = lexicalIndexes;
    this.range = CosineRange.of(language);
  }

  /** Returns the best hit of each card that comes near the query, in no particular order. */
  List<Hit> rank(RawScores dense, RawScores lexical, WeightedTerms query) {
    var candidates = new TreeSet<Integer>();
    candidates.addAll(best(dense.phrasings()));
    candidates.addAll(best(lexical.phrasings()));
    var hits = new ArrayList<Hit>();
    for (int candidate : candidates) {
      var hit = hit(candidate, dense, lexical, query);
      int last = hits.size() - 1;
      // The ways of asking of one card stand together.
      if (last >= 0 && hits.get(last).card() == hit.card()) {
        hits.set(last, hits.get(last).better(hit));
      } else {
        hits.add(hit);
      }
    }
    return hits;
  }

  private Hit hit(int phrasing, RawScores dense, RawScores lexical, WeightedTerms query) {
    var question = lexicalIndexes.phrasing(phrasing);
    double queryHeld = query.coverageBy(question);
    double questionHeld = question.coverageBy(query);
    double words = QUERY_HELD * queryHeld + QUESTION_HELD * questionHeld;
    float cosine = dense.phrasings()[phrasing];
    double score =
        dense.present()
            ? COSINE * range.position(cosine) + words
            : words / (QUERY_HELD + QUESTION_HELD);
    var text = texts.phrasings().get(phrasing);
    return new Hit(
        text.card(),
        text.original(),
        score,
        new Signals(cosine, lexical.phrasings()[phrasing], queryHeld));
  }

  private static List<Integer> best(float[] scores) {
    var best =
        new PriorityQueue<Integer>(
            CANDIDATES + 1, (one, two) -> Float.compare(scores[one], scores[two]));
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0 && (best.size() < CANDIDATES || scores[i] > scores[best.element()])) {
        best.add(i);
        if (best.size() > CANDIDATES) {
          best.remove();
        }
      }
    }
    return List.copyOf(best);
  }
}
