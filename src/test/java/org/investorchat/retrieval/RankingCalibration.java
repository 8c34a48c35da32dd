package org.investorchat.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.investorchat.knowledge.Language;
import org.investorchat.retrieval.lexical.AnalyzedText;
import org.investorchat.retrieval.lexical.CoverageIndex;
import org.investorchat.retrieval.lexical.WeightedTerms;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fits the weights of the ranking on the cards' own ways of asking and rewrites {@code
 * ranking.yaml}; run by {@code mvn -Pcalibrate verify}, never by the plain build.
 */
@Tag("calibration")
class RankingCalibration {

  private static final Path MODEL = Path.of("src/main/resources/ranking.yaml");

  /** On weights as they are: features are shares and cosines, all of one size. */
  private static final double RIDGE = 1e-4;

  @Test
  void fitsTheRankingOnTheWaysOfAsking() throws IOException {
    double[] en = fit(Language.ENGLISH);
    double[] zh = fit(Language.CHINESE);

    Files.writeString(
        MODEL,
        """
        # Fitted by mvn -Pcalibrate verify on the cards' own ways of asking; see RankingModel.
        en: %s
        zh: %s
        """
            .formatted(weights(en), weights(zh)));
  }

  private static double[] fit(Language language) {
    var trials = new Trials(language).all();
    double[] weights = new ConditionalLogit(trials, RIDGE).fit();
    double right = trials.stream().filter(it -> it.isRightFirst(weights)).count();
    System.out.printf(
        "%s: %d ways of asking, own card first for %.1f %%%n",
        language.tag(), trials.size(), 100 * right / trials.size());
    assertThat(right / trials.size()).isGreaterThan(0.55);
    return weights;
  }

  private static String weights(double[] fitted) {
    String[] names = {"meaning", "clauseMeaning", "words", "clauseWords", "outside"};
    return IntStream.range(0, names.length)
        .mapToObj(it -> String.format(Locale.ROOT, "%s: %.3f", names[it], fitted[it]))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Asks each way of asking, left out of its card. */
  private static final class Trials {

    private final CorpusOrder order = new CorpusOrder(Retrievers.CORPUS);
    private final CorpusTexts texts;
    private final LexicalIndexes lexical;
    private final DenseIndex dense;
    private final CardRanking ranking;
    private final List<AnalyzedText> analyzed;
    private final List<WeightedTerms> weighed;

    Trials(Language language) {
      var analysis = new Bridge(Retrievers.CORPUS).analysis(language);
      this.texts = CorpusTexts.of(order, language);
      this.lexical = new LexicalIndexes(order, texts, analysis);
      this.dense = new DenseIndex(texts, Retrievers.embedder(language));
      this.ranking = new CardRanking(order, texts, RankingModel.load().in(language));
      this.analyzed = texts.phrasings().stream().map(it -> analysis.analyze(it.text())).toList();
      this.weighed = analyzed.stream().map(lexical::weigh).toList();
    }

    List<Choice> all() {
      return IntStream.range(0, texts.phrasings().size()).parallel().mapToObj(this::trial).toList();
    }

    private Choice trial(int phrasing) {
      var asked = texts.phrasings().get(phrasing);
      var scores = dense.search(asked.text());
      scores.phrasings()[phrasing] = -1;
      var coverage = lexical.coverage(analyzed.get(phrasing));
      coverage.cards()[asked.card()] = coverageByOthers(phrasing);
      var fits = ranking.fits(scores, coverage);
      return new Choice(fits.stream().map(Choice::features).toArray(float[][]::new), asked.card());
    }

    private float coverageByOthers(int phrasing) {
      int card = texts.phrasings().get(phrasing).card();
      List<WeightedTerms> others = new ArrayList<>();
      for (int i = 0; i < weighed.size(); i++) {
        if (i != phrasing && texts.phrasings().get(i).card() == card) {
          others.add(weighed.get(i));
        }
      }
      return CoverageIndex.of(List.of(others)).shares(weighed.get(phrasing))[0];
    }
  }
}
