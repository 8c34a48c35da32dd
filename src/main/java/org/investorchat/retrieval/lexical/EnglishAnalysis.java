package org.investorchat.retrieval.lexical;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Stems of words, Lucene's English stop words left out; {@code R&D} is one word.
 *
 * <p>Krovetz's stemmer put the right measure first for 68 % of the paraphrased questions by BM25
 * alone, Porter's for 65 %.
 */
final class EnglishAnalysis implements TextAnalysis {

  private static final Pattern AMPERSAND = Pattern.compile("(?<=\\b\\p{Alpha})&(?=\\p{Alpha}\\b)");

  private final Analyzer analyzer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          var words = new StandardTokenizer();
          var lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
          var content = new StopFilter(lower, EnglishAnalyzer.getDefaultStopSet());
          return new TokenStreamComponents(words, new KStemFilter(content));
        }
      };

  @Override
  public List<Term> units(String text) {
    // An underscore joins where an ampersand parts: same length, so offsets stay.
    String joined = AMPERSAND.matcher(text).replaceAll("_");
    var units = new ArrayList<Term>();
    try (var stream = analyzer.tokenStream("", new StringReader(joined))) {
      var word = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        units.add(new Term(word.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a reader of a string failed", e);
    }
    return units;
  }

  @Override
  public List<Term> terms(List<Term> units) {
    return units;
  }
}
