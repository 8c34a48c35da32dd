package org.investorchat.channels.mcp;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.MeasureLinks;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.PublicOrigin;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.ResponsibleBody;
import org.investorchat.knowledge.Section;
import org.springframework.stereotype.Component;

/** Writes documents in Markdown. */
@Component
class DocumentText {

  private final McpTexts texts;
  private final ChannelTexts shared;
  private final MeasureLinks links;
  private final PublicOrigin origin;

  DocumentText(McpTexts texts, ChannelTexts shared, MeasureLinks links, PublicOrigin origin) {
    this.texts = texts;
    this.shared = shared;
    this.links = links;
    this.origin = origin;
  }

  /** Returns a measure, clause by clause, with whose text each is and what it binds to. */
  String measure(Policy policy, Measure measure, ReplyLanguage language) {
    return paragraphs(
        Stream.of(
            Stream.of("# " + name(measure, language), said(policy.header().title(), language)),
            measure.clauses().stream().map(it -> clause(it, language)),
            responsible(measure, language),
            Stream.of(
                origin.ofRequest() + links.measure(policy.id(), measure.number(), language))));
  }

  /** Returns the measures of a policy by their titles, with where to read each. */
  String measures(Policy policy, ReplyLanguage language) {
    var header = policy.header();
    return paragraphs(
        Stream.of(
            Stream.of("# " + said(header.title(), language)),
            Stream.of(said(header.documentNumber(), language)),
            Stream.of(item(policy, policy.notice(), language)),
            policy.sections().stream().map(it -> part(policy, it, language)),
            Stream.of(origin.ofRequest() + links.measures(policy.id(), language))));
  }

  /** Returns what to call a measure. */
  String name(Measure measure, ReplyLanguage language) {
    String key = measure.number() == 0 ? "document.notice" : "document.measure";
    return texts.text(language, key, measure.number(), said(measure.title(), language));
  }

  private String part(Policy policy, Section section, ReplyLanguage language) {
    return Stream.concat(
            Stream.of("## " + said(section.title(), language), ""),
            policy.measuresOf(section).stream().map(it -> item(policy, it, language)))
        .collect(Collectors.joining("\n"));
  }

  private String item(Policy policy, Measure measure, ReplyLanguage language) {
    var address = new DocumentAddress(policy.id(), language, false, measure.number());
    return "- [%s](%s)".formatted(name(measure, language), address.uri());
  }

  private String clause(Clause clause, ReplyLanguage language) {
    var its = language.language();
    var label =
        texts.text(
            language,
            "document.clause",
            clause.id().label(),
            shared.provenance(language, clause.provenance().in(its)),
            shared.commitment(language, clause.commitment()));
    var conditions = clause.conditions().stream().map(it -> said(it, language)).toList();
    return Stream.of(
            Stream.of("**" + label + "**", language.script(clause.text().in(its))),
            labelled(language, "conditions", conditions),
            clause.divergence().stream()
                .map(it -> shared.text(language, "divergence", said(it, language))))
        .flatMap(it -> it)
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> responsible(Measure measure, ReplyLanguage language) {
    var names =
        measure.responsible().stream()
            .map(ResponsibleBody::name)
            .map(it -> said(it, language))
            .toList();
    return labelled(language, "responsible", names);
  }

  private Stream<String> labelled(ReplyLanguage language, String key, List<String> items) {
    return items.isEmpty()
        ? Stream.empty()
        : Stream.of(
            shared.text(language, key, String.join(shared.text(language, "separator"), items)));
  }

  private static String said(Bilingual text, ReplyLanguage language) {
    return language.script(text.in(language.language()));
  }

  private static String paragraphs(Stream<Stream<String>> parts) {
    return parts.flatMap(it -> it).collect(Collectors.joining("\n\n"));
  }
}
