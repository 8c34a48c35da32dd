package org.investorchat.conversation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.investorchat.answering.Answer;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Composer;
import org.investorchat.answering.HandoffOffer;
import org.investorchat.answering.Quote;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.answering.Responsibility;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.source.CorpusReader;
import org.jspecify.annotations.Nullable;

/** Conversations, turns and notices as tests need them, about real clauses. */
final class Turns {

  static final Corpus CORPUS = CorpusReader.read(Path.of("knowledge"));
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

  private static final int ID_LENGTH = 22;

  private Turns() {}

  static ConversationId conversation(String name) {
    return new ConversationId("cnv_" + padded(name));
  }

  static String message(String name) {
    return "msg_" + padded(name);
  }

  private static String padded(String name) {
    return name + "-".repeat(ID_LENGTH - name.length());
  }

  static Turn turn(String name, @Nullable String clientMessageId) {
    return new Turn(
        message(name),
        message("q-" + name),
        clientMessageId,
        NOON,
        "海淀园的外债额度是多少？",
        null,
        new Answer.Answered(reply(ReplyLanguage.ENGLISH)),
        CORPUS.version(),
        false);
  }

  static Notice notice(String name) {
    return new Notice(message(name), NOON, Notice.Role.OPERATOR, "We will call you – 稍后联系您。");
  }

  /** Returns a reply with clause 7.4, its conditions, and a remark on a divergence. */
  static Reply reply(ReplyLanguage language) {
    return new Reply(
        language,
        "The pilot quota rises from $5 million to $10 million. [1]",
        List.of(citation(language)),
        List.of(new Responsibility("safe-beijing", "SAFE Beijing", List.of(7))),
        0.93,
        Composer.CURATED,
        List.of("Who is responsible for it?"),
        new HandoffOffer(true, "12345", "for figures the measures do not state"),
        List.of("The official text prevails."));
  }

  private static Citation citation(ReplyLanguage language) {
    var clause = CORPUS.clause(ClauseId.of(CORPUS.defaultPolicy().id(), "7.4"));
    return new Citation(
        1,
        clause.id(),
        CORPUS.measureOf(clause.id()).title().in(language.language()),
        new Quote(
            clause.text().en(), ReplyLanguage.ENGLISH, clause.provenance().in(Language.ENGLISH)),
        new Quote(
            clause.text().zh(),
            ReplyLanguage.SIMPLIFIED_CHINESE,
            clause.provenance().in(Language.CHINESE)),
        clause.commitment(),
        clause.conditions().stream().map(it -> it.in(language.language())).toList(),
        "The two differ.");
  }
}
