package org.investorchat.knowledge.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Gazetteer;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Policy;
import org.investorchat.knowledge.PolicyDate;
import org.investorchat.knowledge.PolicyHeader;
import org.investorchat.knowledge.ResponsibleBody;
import org.investorchat.knowledge.Section;
import org.investorchat.knowledge.source.KnowledgeFiles.CardEntry;
import org.investorchat.knowledge.source.KnowledgeFiles.CardsFile;
import org.investorchat.knowledge.source.KnowledgeFiles.DateEntry;
import org.investorchat.knowledge.source.KnowledgeFiles.DivergencesFile;
import org.investorchat.knowledge.source.KnowledgeFiles.MeasureFile;
import org.investorchat.knowledge.source.KnowledgeFiles.OutsideFile;
import org.investorchat.knowledge.source.KnowledgeFiles.PolicyFile;

/** Reads the folder of one policy. */
final class PolicyReader {

  private final Path folder;
  private final Gazetteer gazetteer;
  private final PolicyFile policy;

  PolicyReader(Path folder, Gazetteer gazetteer) {
    this.folder = folder;
    this.gazetteer = gazetteer;
    this.policy = YamlFiles.read(folder.resolve("policy.yaml"), PolicyFile.class);
  }

  Policy read() {
    var parts = measures();
    Set<ClauseId> ids = new HashSet<>();
    parts.forEach(it -> it.clauses().forEach(clause -> ids.add(clause.id())));
    parts.forEach(it -> it.clauses().forEach(clause -> requireClauses(clause, ids)));
    Path divergences = folder.resolve("divergences.yaml");
    divergences().keySet().forEach(it -> requireClause(divergences, "divergences", it, ids));
    var cards = cards(ids);
    return new Policy(
        policy.id(),
        header(),
        parts.getFirst(),
        parts.subList(1, parts.size()),
        cards,
        policy.starters().stream().map(it -> starter(it, cards)).toList(),
        YamlFiles.read(folder.resolve("outside.yaml"), OutsideFile.class).topics());
  }

  private PolicyHeader header() {
    return new PolicyHeader(
        policy.title(),
        policy.documentNumber(),
        body(folder.resolve("policy.yaml"), "issuer", policy.issuer()),
        policy.level(),
        policy.category(),
        policy.city(),
        policy.dates().stream().map(PolicyReader::date).toList(),
        policy.contact(),
        policy.hotline());
  }

  private static PolicyDate date(DateEntry entry) {
    return new PolicyDate(entry.what(), entry.source(), entry.value().orElse(null), entry.note());
  }

  private List<Measure> measures() {
    var files = yamlFiles("measures");
    int expected = policy.measureCount() + 1;
    if (files.size() != expected) {
      throw new MalformedKnowledge(
          folder.resolve("measures"),
          "folder",
          "expected %d files, 00.yaml for the notice and one for each of the %d measures, got %d"
              .formatted(expected, policy.measureCount(), files.size()));
    }
    var divergences = divergences();
    return files.stream().map(it -> measure(it, files.indexOf(it), divergences)).toList();
  }

  private Measure measure(Path path, int number, Map<ClauseId, Bilingual> divergences) {
    var file = YamlFiles.read(path, MeasureFile.class);
    if (file.number() != number) {
      throw new MalformedKnowledge(path, "number", "expected " + number + ", got " + file.number());
    }
    var clauses = new MeasureClauses(path, policy.id(), file, gazetteer, divergences).read();
    return new Measure(
        number,
        section(file),
        file.title(),
        file.zhProvenance(),
        clauses,
        file.responsible().stream().map(it -> body(path, "responsible", it)).toList(),
        file.responsibleText());
  }

  private static Section section(MeasureFile file) {
    var entry = file.section();
    return new Section(entry.number(), new Bilingual(entry.en(), entry.zh()));
  }

  private Map<ClauseId, Bilingual> divergences() {
    Path path = folder.resolve("divergences.yaml");
    Map<ClauseId, Bilingual> divergences = new HashMap<>();
    for (var entry : YamlFiles.read(path, DivergencesFile.class).divergences()) {
      var id = clauseId(path, "divergences", entry.clause());
      divergences.merge(
          id,
          new Bilingual(entry.en(), entry.zh()),
          (one, two) -> new Bilingual(one.en() + " " + two.en(), one.zh() + two.zh()));
    }
    return divergences;
  }

  private List<Card> cards(Set<ClauseId> ids) {
    return yamlFiles("cards").stream()
        .flatMap(
            path ->
                YamlFiles.read(path, CardsFile.class).cards().stream()
                    .map(entry -> card(path, entry, ids)))
        .toList();
  }

  private Card card(Path path, CardEntry entry, Set<ClauseId> ids) {
    var clauses =
        entry.clauses().stream().map(it -> clauseId(path, "card " + entry.id(), it)).toList();
    clauses.forEach(it -> requireClause(path, "card " + entry.id(), it, ids));
    return new Card(entry.id(), clauses, entry.questions(), entry.answer());
  }

  private Card starter(String id, List<Card> cards) {
    return cards.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new MalformedKnowledge(
                    folder.resolve("policy.yaml"),
                    "starters",
                    "expected a card of this policy, got " + id));
  }

  private void requireClauses(Clause clause, Set<ClauseId> ids) {
    Path path = folder.resolve("measures").resolve("%02d.yaml".formatted(clause.id().measure()));
    clause
        .dependsOn()
        .forEach(it -> requireClause(path, "dependsOn of " + clause.id().label(), it, ids));
  }

  private static void requireClause(Path path, String place, ClauseId id, Set<ClauseId> ids) {
    if (!ids.contains(id)) {
      throw new MalformedKnowledge(path, place, "expected a clause that exists, got " + id.label());
    }
  }

  private ClauseId clauseId(Path path, String place, String label) {
    try {
      return ClauseId.of(policy.id(), label);
    } catch (IllegalArgumentException e) {
      throw new MalformedKnowledge(path, place, String.valueOf(e.getMessage()));
    }
  }

  private ResponsibleBody body(Path path, String place, String id) {
    return gazetteer
        .body(id)
        .orElseThrow(
            () -> new MalformedKnowledge(path, place, "expected a body of bodies.yaml, got " + id));
  }

  private List<Path> yamlFiles(String child) {
    try (var files = Files.list(folder.resolve(child))) {
      return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder.resolve(child), e);
    }
  }
}
