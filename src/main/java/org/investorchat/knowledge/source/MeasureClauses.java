package org.investorchat.knowledge.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.investorchat.knowledge.Amount;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualProvenance;
import org.investorchat.knowledge.Clause;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Gazetteer;
import org.investorchat.knowledge.Place;
import org.investorchat.knowledge.Provenance;
import org.investorchat.knowledge.source.KnowledgeFiles.AmountEntry;
import org.investorchat.knowledge.source.KnowledgeFiles.ClauseEntry;
import org.investorchat.knowledge.source.KnowledgeFiles.MeasureFile;

/** Turns the clauses of one measure file into clauses whose references exist. */
record MeasureClauses(
    Path path,
    String policy,
    MeasureFile file,
    Gazetteer gazetteer,
    Map<ClauseId, Bilingual> divergences) {

  List<Clause> read() {
    return IntStream.range(0, file.clauses().size())
        .mapToObj(it -> clause(file.clauses().get(it), it + 1))
        .toList();
  }

  private Clause clause(ClauseEntry entry, int number) {
    var id = new ClauseId(policy, file.number(), number);
    if (!entry.id().equals(id.label())) {
      throw malformed(entry, "id", "expected " + id.label());
    }
    return new Clause(
        id,
        text(entry),
        entry.provenance().orElse(new BilingualProvenance(Provenance.SOURCE, file.zhProvenance())),
        entry.commitment(),
        conditions(entry),
        entry.amounts().stream().map(it -> amount(entry, it)).toList(),
        entry.places().stream().map(it -> place(entry, it)).toList(),
        entry.dependsOn().stream().map(it -> ClauseId.of(policy, it)).toList(),
        divergences.get(id));
  }

  private Bilingual text(ClauseEntry entry) {
    if (entry.en().isBlank() || entry.zh().isBlank()) {
      throw malformed(entry, "text", "expected a text in en and in zh, got one of them blank");
    }
    return new Bilingual(entry.en(), entry.zh());
  }

  private List<Bilingual> conditions(ClauseEntry entry) {
    for (var condition : entry.conditions()) {
      if (!entry.en().contains(condition.en()) || !entry.zh().contains(condition.zh())) {
        throw malformed(
            entry, "conditions", "expected words of the clause itself, got " + condition);
      }
    }
    return entry.conditions();
  }

  private Amount amount(ClauseEntry entry, AmountEntry amount) {
    String unit =
        amount
            .currency()
            .or(amount::unit)
            .orElseThrow(() -> malformed(entry, "amounts", "expected a currency or a unit"));
    return new Amount(amount.value(), unit);
  }

  private Place place(ClauseEntry entry, String id) {
    return gazetteer
        .place(id)
        .orElseThrow(
            () -> malformed(entry, "places", "expected a place of places.yaml, got " + id));
  }

  private MalformedKnowledge malformed(ClauseEntry entry, String key, String expected) {
    return new MalformedKnowledge(path, "clause " + entry.id() + ", " + key, expected);
  }
}
