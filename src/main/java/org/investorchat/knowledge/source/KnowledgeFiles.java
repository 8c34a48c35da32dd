package org.investorchat.knowledge.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualProvenance;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Contact;
import org.investorchat.knowledge.Glossary.Term;
import org.investorchat.knowledge.OutsideTopic;
import org.investorchat.knowledge.Place.Within;
import org.investorchat.knowledge.PolicyDate.What;
import org.investorchat.knowledge.Provenance;
import org.investorchat.knowledge.ResponsibleBody;

/** The shapes of the files, key by key; a component that is an {@link Optional} may be left out. */
final class KnowledgeFiles {

  private KnowledgeFiles() {}

  /** The shape of {@code policy.yaml}. */
  record PolicyFile(
      String id,
      Bilingual title,
      Bilingual documentNumber,
      String issuer,
      Bilingual level,
      Bilingual category,
      Bilingual city,
      List<DateEntry> dates,
      Contact contact,
      String hotline,
      int measureCount,
      List<String> starters,
      List<String> advertisements) {}

  /** One entry of {@code dates} in {@code policy.yaml}. */
  record DateEntry(What what, Bilingual source, Optional<LocalDate> value, Bilingual note) {}

  /** The shape of {@code measures/NN.yaml}. */
  record MeasureFile(
      int number,
      SectionEntry section,
      Bilingual title,
      Provenance zhProvenance,
      List<ClauseEntry> clauses,
      List<String> responsible,
      Bilingual responsibleText) {}

  /** The part of the policy that a measure stands in. */
  record SectionEntry(String number, String en, String zh) {}

  /** One entry of {@code clauses} in a measure file. */
  record ClauseEntry(
      String id,
      String en,
      String zh,
      Commitment commitment,
      List<Bilingual> conditions,
      List<AmountEntry> amounts,
      List<String> places,
      List<String> dependsOn,
      Optional<BilingualProvenance> provenance) {}

  /** A figure, as money or as a count of something. */
  record AmountEntry(BigDecimal value, Optional<String> currency, Optional<String> unit) {}

  /** The shape of {@code divergences.yaml}. */
  record DivergencesFile(List<DivergenceEntry> divergences) {}

  /** What the two languages of one clause do not share. */
  record DivergenceEntry(String clause, String en, String zh) {}

  /** The shape of {@code cards/NN.yaml}. */
  record CardsFile(List<CardEntry> cards) {}

  /** One card. */
  record CardEntry(String id, List<String> clauses, BilingualWords questions, Bilingual answer) {}

  /** The shape of {@code outside.yaml}. */
  record OutsideFile(List<OutsideTopic> topics) {}

  /** The shape of {@code bodies.yaml}. */
  record BodiesFile(List<ResponsibleBody> bodies) {}

  /** The shape of {@code places.yaml}. */
  record PlacesFile(List<PlaceEntry> places) {}

  /** One place. */
  record PlaceEntry(
      String id,
      Within within,
      Optional<Boolean> inDocument,
      Bilingual name,
      BilingualWords aliases) {}

  /** The shape of {@code glossary.yaml}. */
  record GlossaryFile(List<Term> terms) {}
}
