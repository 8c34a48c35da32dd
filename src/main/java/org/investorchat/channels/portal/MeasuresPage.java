package org.investorchat.channels.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.PolicyDate;
import org.investorchat.knowledge.Provenance;
import org.investorchat.knowledge.Section;

/** What the page of a policy shows: what its sources say of it, and its measures at a glance. */
record MeasuresPage(DocumentTexts words, MeasureLinks links, SearchPage search) {

  /** A part of the policy. */
  record Part(String name, String title, List<Item> measures) {}

  /** A measure in the list. */
  record Item(
      int number, String name, String title, String address, List<Commitment> commitments) {}

  /** A date as one part of the source gives it. */
  record Day(String what, String value, String note) {}

  private Policy policy() {
    return words.policy();
  }

  public Item notice() {
    return item(policy().notice());
  }

  public List<Part> parts() {
    var sections = policy().sections();
    return IntStream.range(0, sections.size()).mapToObj(it -> part(sections.get(it), it)).toList();
  }

  public List<Day> dates() {
    return policy().header().dates().stream().map(this::day).toList();
  }

  /** Returns where the text of each language comes from. */
  public List<String> origins() {
    return List.of(origin(ReplyLanguage.ENGLISH), origin(ReplyLanguage.SIMPLIFIED_CHINESE));
  }

  /** Returns the policy's id for the search form; empty where addresses need not name it. */
  public String policyParameter() {
    return links.isDefault(policy().id()) ? "" : policy().id();
  }

  public String address() {
    return links.measures(policy().id(), words.language());
  }

  private Part part(Section section, int index) {
    String number =
        words.language() == ReplyLanguage.ENGLISH
            ? section.number()
            : words.text("theme.number", index + 1);
    return new Part(
        words.text("measures.part", number),
        words.said(section.title()),
        policy().measuresOf(section).stream().map(this::item).toList());
  }

  private Item item(Measure measure) {
    return new Item(
        measure.number(),
        words.name(measure.number()),
        words.said(measure.title()),
        links.measure(policy().id(), measure.number(), words.language()),
        measure.clauses().stream().map(Clause::commitment).distinct().sorted().toList());
  }

  private Day day(PolicyDate date) {
    return new Day(
        words.text("measures.date." + date.what().name().toLowerCase(Locale.ROOT)),
        date.value().map(Object::toString).orElseGet(() -> words.text("measures.not-stated")),
        words.said(date.note()));
  }

  private String origin(ReplyLanguage named) {
    var source =
        policy().measures().stream()
            .filter(it -> isSource(it, named.language()))
            .map(it -> String.valueOf(it.number()))
            .toList();
    String name = words.name(named);
    if (source.size() == policy().measures().size()) {
      return words.text("measures.origin.source", name);
    }
    return source.isEmpty()
        ? words.text("measures.origin.translation", name)
        : words.text("measures.origin.partly", name, words.joined(source));
  }

  private static boolean isSource(Measure measure, Language language) {
    return measure.clauses().stream()
        .allMatch(it -> it.provenance().in(language) == Provenance.SOURCE);
  }
}
