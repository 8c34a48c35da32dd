package org.investorchat.channels;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.Provenance;
import org.investorchat.knowledge.ResponsibleBody;
import org.jspecify.annotations.Nullable;

/** A measure in one language and script, as callers see it. */
@Schema(name = "Measure", description = "A measure in one language, clause by clause.")
public record MeasureView(
    @Schema(description = "Id of the policy.") String policy,
    @Schema(description = "0 is the notice that issues the measures.") int number,
    SectionView section,
    String title,
    List<ClauseView> clauses,
    @Schema(description = "Who is responsible, in the order of the text.")
        List<BodyView> responsible,
    @Schema(description = "The list of responsible bodies as printed.") String responsibleText,
    @Schema(description = "source where every clause is the issuing source's text.")
        Provenance provenance,
    String language) {

  /** Returns {@code measure} in {@code language}. */
  public static MeasureView of(Policy policy, Measure measure, ReplyLanguage language) {
    var section = measure.section();
    return new MeasureView(
        policy.id(),
        measure.number(),
        new SectionView(section.number(), language.script(section.title().in(language.language()))),
        language.script(measure.title().in(language.language())),
        measure.clauses().stream().map(it -> ClauseView.of(it, language)).toList(),
        measure.responsible().stream().map(it -> BodyView.of(it, language)).toList(),
        language.script(measure.responsibleText().in(language.language())),
        provenance(measure, language),
        language.tag());
  }

  private static Provenance provenance(Measure measure, ReplyLanguage language) {
    boolean allSource =
        measure.clauses().stream()
            .allMatch(it -> it.provenance().in(language.language()) == Provenance.SOURCE);
    return allSource ? Provenance.SOURCE : Provenance.REFERENCE_TRANSLATION;
  }

  /** A part of the policy. */
  @Schema(name = "Section")
  public record SectionView(@Schema(description = "As printed.") String number, String title) {}

  /** A responsible body. */
  @Schema(name = "Body")
  public record BodyView(String id, String name) {

    private static BodyView of(ResponsibleBody body, ReplyLanguage language) {
      return new BodyView(body.id(), language.script(body.name().in(language.language())));
    }
  }

  /** One clause. */
  @Schema(name = "Clause", description = "One statement that can be cited alone.")
  public record ClauseView(
      @Schema(description = "The same in both languages.") String id,
      @Schema(description = "Verbatim where its provenance is the source.") String text,
      Provenance provenance,
      @Schema(description = "What the clause binds the government to.") Commitment commitment,
      @Schema(description = "What a reader must meet, in the clause's words.")
          List<String> conditions,
      @Schema(description = "Clauses that give this one its subject or scope.")
          List<String> dependsOn,
      @Schema(
              description = "What the two languages do not share.",
              types = {"string", "null"})
          @Nullable String divergence) {

    private static ClauseView of(Clause clause, ReplyLanguage language) {
      var its = language.language();
      return new ClauseView(
          clause.id().label(),
          language.script(clause.text().in(its)),
          clause.provenance().in(its),
          clause.commitment(),
          clause.conditions().stream().map(it -> language.script(it.in(its))).toList(),
          clause.dependsOn().stream().map(ClauseId::label).toList(),
          clause.divergence().map(it -> language.script(it.in(its))).orElse(null));
    }
  }
}
