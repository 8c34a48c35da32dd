package org.investorchat.desk.draft;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells whether a text gives figures, or is about taxes or visas, in either language. */
public final class Subjects {

  private final Pattern figures;
  private final Pattern notFigures;
  private final Pattern tax;
  private final Pattern visa;

  public Subjects(SubjectLexicon lexicon) {
    figures = SubjectLexicon.pattern(lexicon.figures());
    notFigures = SubjectLexicon.pattern(lexicon.notFigures());
    tax = SubjectLexicon.pattern(lexicon.tax());
    visa = SubjectLexicon.pattern(lexicon.visa());
  }

  /** Returns the figures in {@code text}, each once; numbers of measures are none. */
  public List<String> figures(String text) {
    return found(figures, notFigures.matcher(text).replaceAll(" "));
  }

  /** Returns the words about taxes in {@code text}, each once. */
  public List<String> tax(String text) {
    return found(tax, text);
  }

  /** Returns the words about visas, residence and work permits in {@code text}, each once. */
  public List<String> visa(String text) {
    return found(visa, text);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
