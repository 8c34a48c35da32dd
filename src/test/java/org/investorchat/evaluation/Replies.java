package org.investorchat.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Composer;
import org.investorchat.answering.HandoffOffer;
import org.investorchat.answering.Quote;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.evaluation.GoldQuestion.Label;
import org.investorchat.evaluation.GoldQuestion.Shape;
import org.investorchat.evaluation.GoldQuestion.Style;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.source.CorpusReader;

/** Questions and replies about the real clauses, as tests need them. */
final class Replies {

  static final Corpus CORPUS = CorpusReader.read(Path.of("knowledge"));

  private Replies() {}

  /** Returns a reply with a citation of each clause, numbered from 1. */
  static Reply reply(ReplyLanguage language, String text, String... clauses) {
    var citations =
        IntStream.range(0, clauses.length)
            .mapToObj(it -> citation(it + 1, clauses[it], language))
            .toList();
    return new Reply(
        language,
        text,
        citations,
        List.of(),
        1,
        Composer.CURATED,
        List.of(),
        new HandoffOffer(false, "12345", null),
        List.of());
  }

  static Reply english(String text, String... clauses) {
    return reply(ReplyLanguage.ENGLISH, text, clauses);
  }

  static Citation citation(int marker, String label, ReplyLanguage language) {
    var id = ClauseId.of(CORPUS.defaultPolicy().id(), label);
    return new Citation(
        marker,
        id,
        CORPUS.measureOf(id).title().in(language.language()),
        quote(id, language),
        quote(
            id,
            language == ReplyLanguage.ENGLISH
                ? ReplyLanguage.SIMPLIFIED_CHINESE
                : ReplyLanguage.ENGLISH),
        CORPUS.clause(id).commitment(),
        List.of(),
        null);
  }

  private static Quote quote(ClauseId id, ReplyLanguage language) {
    var clause = CORPUS.clause(id);
    return new Quote(
        language.script(clause.text().in(language.language())),
        language,
        clause.provenance().in(language.language()));
  }

  /** Returns an English question on measure 7 that a fact and a condition answer. */
  static GoldQuestion onMeasureSeven(String id, String pair, Label label) {
    boolean silent = label == Label.OUT_OF_SCOPE;
    return new GoldQuestion(
        id,
        pair,
        ReplyLanguage.ENGLISH,
        Style.PLAIN,
        Shape.HOW_MUCH,
        "How much may we borrow abroad?",
        label,
        silent ? List.of() : List.of(7),
        silent ? List.of() : List.of(List.of("$10 million"), List.of("registered in the park")),
        List.of("$50 million"));
  }
}
