package org.investorchat.messaging.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Provenance;
import org.investorchat.messaging.MessagingTexts;
import org.investorchat.messaging.WholeLinks;
import org.springframework.stereotype.Component;

/**
 * Lists the clauses that an answer cites: under the name that citations have for the measure, each
 * with its address, that it is a reference translation, and what the languages do not share.
 */
@Component
final class SourceList {

  private final MessagingTexts texts;
  private final WholeLinks links;
  private final CitationMarks marks;

  SourceList(MessagingTexts texts, WholeLinks links, CitationMarks marks) {
    this.texts = texts;
    this.links = links;
    this.marks = marks;
  }

  /** Returns the list, a paragraph of its own; empty where nothing is cited. */
  List<Piece> pieces(Reply reply, Phrases phrases) {
    if (reply.citations().isEmpty()) {
      return List.of();
    }
    var language = reply.language();
    List<Piece> pieces = new ArrayList<>();
    pieces.addAll(Piece.words("\n\n" + texts.text(language, "sources")));
    for (var ofOne : byMeasure(reply.citations()).values()) {
      pieces.addAll(Piece.words("\n" + heading(ofOne.getFirst(), language)));
      ofOne.forEach(it -> add(it, language, phrases, pieces));
    }
    return pieces;
  }

  private static Map<String, List<Citation>> byMeasure(List<Citation> citations) {
    Map<String, List<Citation>> measures = new LinkedHashMap<>();
    for (var it : citations) {
      String measure = it.clause().policy() + " " + it.clause().measure();
      measures.computeIfAbsent(measure, _ -> new ArrayList<>()).add(it);
    }
    return measures;
  }

  private String heading(Citation it, ReplyLanguage language) {
    return texts.text(language, "source.measure", marks.name(language, it.clause()), it.title());
  }

  private void add(Citation it, ReplyLanguage language, Phrases phrases, List<Piece> pieces) {
    pieces.addAll(Piece.words("\n"));
    pieces.add(phrases.link(label(it, language), links.clause(it.clause(), language)));
    if (it.divergence() != null) {
      pieces.addAll(
          phrases.words("\n" + texts.text(language, "source.divergence", it.divergence())));
    }
  }

  private String label(Citation it, ReplyLanguage language) {
    String key = it.clause().measure() == 0 ? "source.notice" : "source.clause";
    boolean source = it.quote().provenance() == Provenance.SOURCE;
    return texts.text(language, source ? key : key + ".translated", it.clause().label());
  }
}
