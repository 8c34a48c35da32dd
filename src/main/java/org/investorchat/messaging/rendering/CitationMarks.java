package org.investorchat.messaging.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.investorchat.answering.Citation;
import org.investorchat.answering.Reply;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Provenance;
import org.investorchat.messaging.MessagingTexts;
import org.investorchat.messaging.WholeLinks;
import org.investorchat.messaging.rendering.Piece.Whole;
import org.springframework.stereotype.Component;

/**
 * Puts compact citations, such as 〔M7〕 in the language and brackets of the reply, in the place of
 * markers such as {@code [1]}. Neighbouring markers become one citation, which names each measure
 * once and is labelled where it stands behind the quote of a reference translation.
 */
@Component
final class CitationMarks {

  private static final Pattern MARKERS = Pattern.compile(" ?\\[\\d{1,3}](?: ?\\[\\d{1,3}])*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern QUOTE = Pattern.compile("[“「『\"]([^“「『\"]*)[”」』\"]$");

  private final MessagingTexts texts;
  private final WholeLinks links;

  CitationMarks(MessagingTexts texts, WholeLinks links) {
    this.texts = texts;
    this.links = links;
  }

  /** Returns the text of {@code reply} with its citations. */
  List<Piece> pieces(Reply reply, Phrases phrases) {
    List<Piece> pieces = new ArrayList<>();
    String text = reply.text();
    int from = 0;
    for (var found : MARKERS.matcher(text).results().toList()) {
      var cited = cited(reply, found);
      if (!cited.isEmpty()) {
        String before = text.substring(from, found.start());
        pieces.addAll(phrases.words(before + gap(reply.language(), found)));
        pieces.add(citation(reply.language(), cited, isTranslated(before, cited), phrases));
        from = found.end();
      }
    }
    pieces.addAll(phrases.words(text.substring(from)));
    return pieces;
  }

  /** Returns what the markers stand for; empty where they are none. */
  private static List<Citation> cited(Reply reply, MatchResult found) {
    var numbers =
        NUMBER.matcher(found.group()).results().map(it -> Integer.parseInt(it.group())).toList();
    return numbers.stream().allMatch(it -> it >= 1 && it <= reply.citations().size())
        ? numbers.stream().map(it -> reply.citations().get(it - 1)).toList()
        : List.of();
  }

  private static String gap(ReplyLanguage language, MatchResult found) {
    return language == ReplyLanguage.ENGLISH && found.group().startsWith(" ") ? " " : "";
  }

  /** Returns whether {@code before} ends with a quote of a reference translation. */
  private static boolean isTranslated(String before, List<Citation> cited) {
    var quote = QUOTE.matcher(before);
    return quote.find()
        && cited.stream()
            .map(Citation::quote)
            .filter(it -> it.provenance() == Provenance.REFERENCE_TRANSLATION)
            .anyMatch(it -> it.text().contains(quote.group(1)));
  }

  private Piece citation(
      ReplyLanguage language, List<Citation> cited, boolean translated, Phrases phrases) {
    String mark = texts.text(language, translated ? "cite.translated" : "cite");
    int names = mark.indexOf('|');
    String before = mark.substring(0, names);
    String after = mark.substring(names + 1);
    String separator = texts.text(language, "cite.separator");
    var measures = measures(cited);
    String plain =
        measures.values().stream()
            .map(it -> name(language, it))
            .collect(Collectors.joining(separator, before, after));
    var markup = phrases.markup();
    String marked =
        measures.values().stream()
            .map(it -> phrases.linked(name(language, it), links.clause(it, language)))
            .collect(
                Collectors.joining(
                    markup.text(separator), markup.text(before), markup.text(after)));
    return new Whole(plain, marked);
  }

  /** Returns the first cited clause of each measure. */
  private static Map<String, ClauseId> measures(List<Citation> cited) {
    Map<String, ClauseId> measures = new LinkedHashMap<>();
    cited.stream()
        .map(Citation::clause)
        .forEach(it -> measures.putIfAbsent(it.policy() + " " + it.measure(), it));
    return measures;
  }

  /** Returns what citations call the measure of a clause. */
  String name(ReplyLanguage language, ClauseId clause) {
    return clause.measure() == 0
        ? texts.text(language, "cite.notice")
        : texts.text(language, "cite.measure", Integer.toString(clause.measure()));
  }
}
