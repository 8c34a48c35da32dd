package org.investorchat.messaging.rendering;

import java.util.ArrayList;
import java.util.List;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Corpus;
import org.investorchat.messaging.MessagingTexts;
import org.investorchat.messaging.WholeLinks;
import org.investorchat.messaging.rendering.Piece.Words;
import org.springframework.stereotype.Component;

/** What the last message ends with where a platform does not take all that there is to say. */
@Component
final class Shortening {

  private final MessagingTexts texts;
  private final WholeLinks links;
  private final Corpus corpus;

  Shortening(MessagingTexts texts, WholeLinks links, Corpus corpus) {
    this.texts = texts;
    this.links = links;
    this.corpus = corpus;
  }

  /**
   * Returns endings of an answer, from the fullest to the shortest.
   *
   * @param closing what all of the answer would end with, a paragraph of its own
   * @param label the last line of it
   */
  List<List<Piece>> endings(Reply reply, List<Piece> closing, Piece label, Phrases phrases) {
    var language = reply.language();
    List<Piece> rest = new ArrayList<>(phrases.words(texts.text(language, "rest") + "\n"));
    rest.add(clauses(reply, phrases));
    List<Piece> shortly = List.copyOf(rest);
    rest.addAll(Piece.words("\n"));
    rest.add(phrases.link(texts.text(language, "rest.portal"), links.portal(language)));
    return List.of(
        joined(rest, closing),
        joined(rest, List.of(new Words("\n"), label)),
        joined(shortly, List.of(new Words("\n"), label)),
        List.of(label));
  }

  /** Returns a link to the measure that the answer is from, to all measures where to several. */
  private Piece clauses(Reply reply, Phrases phrases) {
    var language = reply.language();
    var measures =
        reply.citations().stream()
            .map(Citation::clause)
            .map(it -> new ClauseId(it.policy(), it.measure(), 1))
            .distinct()
            .toList();
    if (measures.size() == 1) {
      var measure = measures.getFirst();
      return phrases.link(texts.text(language, "rest.measure"), links.measure(measure, language));
    }
    String policy = measures.isEmpty() ? corpus.defaultPolicy().id() : measures.getFirst().policy();
    return phrases.link(texts.text(language, "rest.measures"), links.measures(policy, language));
  }

  /** Returns endings of what somebody says. */
  List<List<Piece>> endings(ReplyLanguage language, Phrases phrases) {
    String hotline = corpus.defaultPolicy().header().hotline();
    return List.of(
        phrases.words(texts.text(language, "rest.said", hotline)),
        phrases.words(texts.text(language, "rest.said.short", hotline)));
  }

  private static List<Piece> joined(List<Piece> one, List<Piece> two) {
    List<Piece> joined = new ArrayList<>(one);
    joined.addAll(two);
    return joined;
  }
}
