package org.investorchat.answering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.investorchat.answering.Passage.Claim;
import org.investorchat.answering.Passage.Listed;
import org.investorchat.answering.Passage.Quotation;
import org.investorchat.answering.Passage.Remark;
import org.investorchat.answering.Passage.Responsible;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.springframework.stereotype.Component;

/** Numbers the clauses of a composition and gathers what goes with them. */
@Component
final class ReplyAssembler {

  private final Corpus corpus;
  private final Notices notices;

  ReplyAssembler(Corpus corpus, Notices notices) {
    this.corpus = corpus;
    this.notices = notices;
  }

  /**
   * Returns the reply that says {@code composition} in the language the question wants, without
   * suggestions.
   */
  Reply assemble(
      Question question, Composition composition, double confidence, HandoffOffer handoff) {
    var reply = question.reply();
    var clauses = composition.clauses();
    var citations =
        IntStream.range(0, clauses.size())
            .mapToObj(it -> citation(it + 1, clauses.get(it), reply))
            .toList();
    return new Reply(
        reply,
        reply.script(text(composition, clauses)),
        citations,
        responsible(clauses, reply),
        confidence,
        composition.composer(),
        List.of(),
        handoff,
        notices.on(question, citations));
  }

  private static String text(Composition composition, List<ClauseId> clauses) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder claims = new StringBuilder();
    for (var passage : composition.passages()) {
      switch (passage) {
        case Claim it ->
            claims
                .append(claims.isEmpty() || isChinese(claims) ? "" : " ")
                .append(Markers.insert(it.text(), numbers(it.cites(), clauses)));
        case Quotation it -> {
          flush(claims, paragraphs);
          paragraphs.add(it.text() + " " + Markers.of(numbers(List.of(it.clause()), clauses)));
        }
        case Listed it -> {
          flush(claims, paragraphs);
          addLine(Markers.insert(it.text(), numbers(List.of(it.clause()), clauses)), paragraphs);
        }
        case Responsible it -> {
          flush(claims, paragraphs);
          paragraphs.add(Markers.insert(it.text(), numbers(List.of(it.clause()), clauses)));
        }
        case Remark it -> {
          flush(claims, paragraphs);
          paragraphs.add(it.text());
        }
      }
    }
    flush(claims, paragraphs);
    return String.join("\n\n", paragraphs);
  }

  private static void addLine(String line, List<String> paragraphs) {
    if (paragraphs.isEmpty()) {
      paragraphs.add(line);
    } else {
      paragraphs.add(paragraphs.removeLast() + "\n" + line);
    }
  }

  private static boolean isChinese(StringBuilder claims) {
    return claims.charAt(claims.length() - 1) > '\u2fff';
  }

  private static void flush(StringBuilder claims, List<String> paragraphs) {
    if (!claims.isEmpty()) {
      paragraphs.add(claims.toString());
      claims.setLength(0);
    }
  }

  private static List<Integer> numbers(List<ClauseId> cites, List<ClauseId> clauses) {
    return cites.stream().map(it -> clauses.indexOf(it) + 1).sorted().toList();
  }

  private Citation citation(int marker, ClauseId id, ReplyLanguage reply) {
    var clause = corpus.clause(id);
    var language = reply.language();
    return new Citation(
        marker,
        id,
        reply.script(corpus.measureOf(id).title().in(language)),
        quote(id, reply),
        quote(id, parallel(language)),
        clause.commitment(),
        clause.conditions().stream().map(it -> reply.script(it.in(language))).toList(),
        clause.divergence().map(it -> scripted(it, reply)).orElse(null));
  }

  private static String scripted(Bilingual text, ReplyLanguage reply) {
    return reply.script(text.in(reply.language()));
  }

  private static ReplyLanguage parallel(Language language) {
    return language == Language.ENGLISH ? ReplyLanguage.SIMPLIFIED_CHINESE : ReplyLanguage.ENGLISH;
  }

  private Quote quote(ClauseId id, ReplyLanguage reply) {
    var clause = corpus.clause(id);
    return new Quote(
        scripted(clause.text(), reply), reply, clause.provenance().in(reply.language()));
  }

  private List<Responsibility> responsible(List<ClauseId> clauses, ReplyLanguage reply) {
    Map<String, Responsibility> bodies = new LinkedHashMap<>();
    Map<Integer, ClauseId> measures = new TreeMap<>();
    clauses.forEach(it -> measures.putIfAbsent(it.measure(), it));
    for (var id : measures.values()) {
      for (var body : corpus.measureOf(id).responsible()) {
        var one =
            new Responsibility(body.id(), scripted(body.name(), reply), List.of(id.measure()));
        bodies.merge(body.id(), one, ReplyAssembler::joined);
      }
    }
    return List.copyOf(bodies.values());
  }

  private static Responsibility joined(Responsibility one, Responsibility two) {
    var measures = new ArrayList<>(one.measures());
    measures.addAll(two.measures());
    return new Responsibility(one.id(), one.name(), measures);
  }
}
