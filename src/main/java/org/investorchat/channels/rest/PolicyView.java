package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Contact;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.PolicyDate;
import org.jspecify.annotations.Nullable;

/** A policy and what it says of itself, in both languages. */
@Schema(
    name = "Policy",
    description = "A policy and what its source says of it, in both languages.")
record PolicyView(
    String id,
    Bilingual title,
    Bilingual documentNumber,
    IssuerView issuer,
    @Schema(description = "Each date as one part of the source gives it; parts disagree.")
        List<DateView> dates,
    @Schema(
            description = "Effective date; null where the source leaves it blank.",
            types = {"string", "null"})
        @Nullable LocalDate effective,
    @Schema(description = "Whom the notice names for questions about it.") Contact contact,
    @Schema(description = "Telephone number that consults on it.") String hotline,
    @Schema(description = "How many measures it has.") int measures,
    @Schema(description = "Where the text of each language comes from.") ProvenanceView provenance,
    @Schema(description = "12 hex digits that change with the knowledge.")
        String knowledgeVersion) {

  static PolicyView of(Policy policy, String knowledgeVersion) {
    var header = policy.header();
    return new PolicyView(
        policy.id(),
        header.title(),
        header.documentNumber(),
        new IssuerView(header.issuer().id(), header.issuer().name()),
        header.dates().stream().map(DateView::of).toList(),
        effective(header.dates()),
        header.contact(),
        header.hotline(),
        policy.measures().size(),
        ProvenanceView.of(policy),
        knowledgeVersion);
  }

  private static @Nullable LocalDate effective(List<PolicyDate> dates) {
    return dates.stream()
        .filter(it -> it.what() == PolicyDate.What.EFFECTIVE)
        .flatMap(it -> it.value().stream())
        .findFirst()
        .orElse(null);
  }

  /** Who issued the policy. */
  @Schema(name = "Issuer")
  record IssuerView(String id, Bilingual name) {}

  /** A date as one part of the source gives it. */
  @Schema(name = "PolicyDate")
  record DateView(
      PolicyDate.What what,
      @Schema(types = {"string", "null"}) @Nullable LocalDate date,
      Bilingual source,
      Bilingual note) {

    private static DateView of(PolicyDate it) {
      return new DateView(it.what(), it.value().orElse(null), it.source(), it.note());
    }
  }
}
