package org.investorchat.channels.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Provenance;
import org.jspecify.annotations.Nullable;

/** What the page of a measure shows, in its language, with the other language beside it. */
record MeasurePage(DocumentTexts words, Measure measure, MeasureLinks links) {

  /** A link to a part of the document. */
  record Link(String name, String title, String address) {}

  /** A clause in one language. */
  record Version(ReplyLanguage language, String name, String text, Provenance provenance) {}

  /** Returns what the measure is called on the page, such as {@code Measure 7}. */
  public String name() {
    return words.name(measure.number());
  }

  public String title() {
    return words.said(measure.title());
  }

  /** Returns the part it belongs to, such as {@code Part III}. */
  public String part() {
    var sections = words.policy().sections();
    return words.language() == ReplyLanguage.ENGLISH
        ? words.text("measures.part", measure.section().number())
        : words.text(
            "measures.part", words.text("theme.number", sections.indexOf(measure.section()) + 1));
  }

  /** Returns the clause in the page's language, then in the other. */
  public List<Version> versions(Clause clause) {
    return List.of(version(clause, words.language()), version(clause, words.other()));
  }

  public List<String> conditions(Clause clause) {
    return clause.conditions().stream().map(words::said).toList();
  }

  public List<Link> dependsOn(Clause clause) {
    return clause.dependsOn().stream().map(this::link).toList();
  }

  public List<String> responsible() {
    return measure.responsible().stream().map(it -> words.said(it.name())).toList();
  }

  /** Returns the page with all measures. */
  public String all() {
    return links.measures(words.policy().id(), words.language());
  }

  public String address() {
    return links.measure(words.policy().id(), measure.number(), words.language());
  }

  /** Returns where to ask about the measure. */
  public String ask() {
    String question =
        measure.number() == 0
            ? words.text("measures.ask.notice-question")
            : words.text("measures.ask.question", measure.number());
    return "/?lang="
        + words.language().tag()
        + "&q="
        + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  /** Returns the measure before this one; null before the notice. */
  public @Nullable Link previous() {
    return neighbour(measure.number() - 1);
  }

  /** Returns the measure after this one; null after the last. */
  public @Nullable Link next() {
    return neighbour(measure.number() + 1);
  }

  /** Returns what search engines show of the page. */
  public String description() {
    return words.text("measures.description", name(), words.title(), title());
  }

  private Version version(Clause clause, ReplyLanguage language) {
    var its = language.language();
    return new Version(
        language,
        words.name(language),
        language.script(clause.text().in(its)),
        clause.provenance().in(its));
  }

  private Link link(ClauseId id) {
    String address =
        id.measure() == measure.number() ? "#" + id.label() : links.clause(id, words.language());
    return new Link(words.text("measures.clause", id.label()), "", address);
  }

  private @Nullable Link neighbour(int number) {
    return words
        .policy()
        .measure(number)
        .map(
            it ->
                new Link(
                    words.name(number),
                    words.said(it.title()),
                    links.measure(words.policy().id(), number, words.language())))
        .orElse(null);
  }
}
