package org.investorchat.answering.grounding;

import java.util.Collection;
import java.util.List;
import org.investorchat.answering.grounding.Mention.Kind;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Gazetteer;
import org.investorchat.knowledge.Language;

/** Reads clauses and sentences alike, so that what is equal in both is found equal. */
final class TextReader {

  private final Terms terms;
  private final Names names;
  private final FigureReader figures;
  private final Phrases reporting;

  TextReader(GroundingLexicon lexicon, Gazetteer gazetteer) {
    terms = new Terms(lexicon.synonyms(), lexicon.functionWords());
    names = new Names(gazetteer, lexicon);
    figures = new FigureReader(lexicon.numbers());
    reporting = Phrases.of(lexicon.reporting());
  }

  Wording read(String text, Language language) {
    return readFolded(Folding.fold(text), language);
  }

  /**
   * Reads a sentence; names of bodies and bracketed or quoted titles assert nothing by themselves.
   *
   * @param titles of the measures it cites, folded
   */
  Statement sentence(
      String text, Language language, List<ClauseId> cites, Collection<String> titles) {
    var whole = read(text, language);
    var bodies =
        whole.mentions().stream()
            .filter(it -> it.kind() == Kind.BODY && !isQuoted(it.start(), whole.text()))
            .toList();
    String body = Names.blank(whole.text(), bodies).replaceAll("_+", " ");
    for (String title : titles) {
      body = body.replace("(" + title + ")", " ").replace("\"" + title + "\"", " ");
    }
    body = reporting.without(body, language);
    return new Statement(
        whole, body.equals(whole.text()) ? whole : readFolded(body, language), cites);
  }

  private static boolean isQuoted(int position, String text) {
    return text.substring(0, position).chars().filter(it -> it == '"').count() % 2 == 1;
  }

  private Wording readFolded(String folded, Language language) {
    var mentions = names.in(folded);
    return new Wording(
        language,
        folded,
        Part.of(folded, language, terms),
        mentions,
        figures.read(Names.blank(folded, mentions)));
  }

  Terms terms() {
    return terms;
  }
}
