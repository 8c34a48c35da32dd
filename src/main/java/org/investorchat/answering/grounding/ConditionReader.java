package org.investorchat.answering.grounding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.investorchat.knowledge.Language;

/** Reads the conditions of a clause and finds the parts of it that they go with. */
final class ConditionReader {

  private static final Pattern ENUMERATION = Pattern.compile("[,、]");
  private static final int ENUMERATED = 2;
  private static final String GENERAL_PLACE = "beijing";

  private final TextReader reader;
  private final List<Phrases> kinds;
  private final Phrases or;

  ConditionReader(GroundingLexicon lexicon, TextReader reader) {
    this.reader = reader;
    kinds = lexicon.conditions().stream().map(Phrases::of).toList();
    or = Phrases.of(lexicon.or());
  }

  /** Returns the conditions of {@code clause} in {@code language}, in its order. */
  List<Condition> conditions(ClauseWording clause, Language language) {
    var all =
        clause.clause().conditions().stream()
            .map(it -> reader.read(it.in(language), language))
            .toList();
    Set<String> conditional = new HashSet<>();
    all.forEach(it -> conditional.addAll(it.terms()));
    return all.stream().map(it -> condition(clause, it, conditional)).toList();
  }

  private Condition condition(ClauseWording clause, Wording words, Set<String> conditional) {
    var wording = clause.in(words.language());
    var hosts = Hosts.of(words.text(), wording, conditional);
    var own = words.terms();
    var hostTerms = terms(hosts);
    hostTerms.removeAll(own);
    wording.mentions().forEach(it -> hostTerms.removeAll(terms(it, wording)));
    Set<String> hostOnly = new HashSet<>(hostTerms);
    hostOnly.removeAll(terms(wording.parts().stream().filter(it -> !hosts.contains(it)).toList()));
    return new Condition(
        clause.id().label() + " " + words.text(),
        words,
        alternatives(words).map(it -> reader.terms().of(it, words.language())).toList(),
        kinds(words),
        elsewhere(words, wording),
        hostTerms,
        hosts.size() == wording.parts().size() ? Set.of() : hostOnly,
        figures(hosts, wording));
  }

  /** One of several alternatives, or of an enumeration, is narrower than all of them. */
  private Stream<String> alternatives(Wording words) {
    var separators = ENUMERATION.matcher(words.text()).results().count();
    return separators >= ENUMERATED
        ? ENUMERATION.splitAsStream(words.text())
        : or.split(words.text(), words.language());
  }

  private static Set<String> terms(List<Part> parts) {
    return parts.stream()
        .flatMap(it -> it.terms().stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** A body does not tell a part: it may act in several. */
  private List<String> terms(Mention mention, Wording wording) {
    return reader
        .terms()
        .of(wording.text().substring(mention.start(), mention.end()), wording.language());
  }

  private List<String> elsewhere(Wording words, Wording clause) {
    int start = Condition.find(words.text(), clause.text());
    String rest =
        clause.text().substring(0, start)
            + " ; "
            + clause.text().substring(start + words.text().length());
    return reader.terms().of(rest, words.language());
  }

  private static List<Quantity> figures(List<Part> hosts, Wording clause) {
    return clause.figures().quantities().stream()
        .filter(it -> hosts.stream().anyMatch(p -> p.start() <= it.start() && it.end() <= p.end()))
        .toList();
  }

  /** Returns the kinds of condition that {@code words} tell. */
  Set<Integer> kinds(Wording words) {
    String text = withoutNames(words);
    return IntStream.range(0, kinds.size())
        .filter(it -> kinds.get(it).in(text, words.language()))
        .boxed()
        .collect(Collectors.toSet());
  }

  /** Returns how often {@code words} tell a condition of this kind. */
  int count(int kind, Wording words) {
    return kinds.get(kind).found(withoutNames(words), words.language()).size();
  }

  /** A pilot zone's name tells no pilot; Beijing's own name tells where. */
  private static String withoutNames(Wording words) {
    return Names.blank(
        words.text(),
        words.mentions().stream().filter(it -> !it.id().equals(GENERAL_PLACE)).toList());
  }
}
